package io.chatledger.understanding.find;

/**
 * Tokens and what they mean.
 *
 * @param from the first token
 * @param to the token after the last
 * @param finder the simple name of what found it
 */
public record Mark(int from, int to, Find find, String finder) {

    public boolean covers(int token) {
        return from <= token && token < to;
    }
}
