package io.chatledger.understanding.model;

import java.util.Set;

/**
 * What the models see of a message: a word, or something found in it of which only the sort matters.
 *
 * @param from the first token
 * @param to the token after the last
 * @param word the folded word; of a bare number its size; empty when only the sort matters
 * @param type the sort: {@code word}, {@code item}, {@code shop}, {@code money}, {@code day} …
 * @param goesOn whether it continues the item or shop of the unit before it
 */
public record Unit(int from, int to, String word, String type, boolean goesOn) {

    private static final Set<String> SENTENCE_ENDS = Set.of(".", ";", "!", "?", "(", ")", "\n");

    public boolean isAmount() {
        return switch (type) {
            case "money", "price", "bare" -> true;
            case String _ -> false;
        };
    }

    boolean endsSentence() {
        return SENTENCE_ENDS.contains(word);
    }
}
