package io.chatledger.understanding.words;

/**
 * The smallest piece of a message.
 *
 * @param text folded for look-up: lower case, no accents, no apostrophes, ASCII digits
 * @param start where it begins in the source, in UTF-16 units
 * @param end where it ends in the source, exclusive
 * @param spaced whether white space or nothing stands before it
 * @param capital whether it begins with a capital letter
 */
public record Token(String text, Shape shape, int start, int end, boolean spaced, boolean capital) {

    /** What a token is made of. */
    public enum Shape {
        WORD,
        DIGITS,
        MARK,
        EMOJI,
        BREAK
    }

    public boolean is(Shape other) {
        return shape == other;
    }

    public boolean is(String other) {
        return text.equals(other);
    }
}
