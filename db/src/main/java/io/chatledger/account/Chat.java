package io.chatledger.account;

/**
 * A place where somebody talks to Chatledger.
 *
 * @param channel for example {@code telegram} or {@code terminal}; at most 16 characters
 * @param number the channel's own number of the chat
 */
public record Chat(String channel, long number) {

    public static final String TELEGRAM = "telegram";
    public static final String TERMINAL = "terminal";

    /** For example {@code telegram:42}. */
    @Override
    public String toString() {
        return channel + ":" + number;
    }
}
