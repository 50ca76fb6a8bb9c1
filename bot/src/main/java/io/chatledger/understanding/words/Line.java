package io.chatledger.understanding.words;

import io.chatledger.understanding.words.Token.Shape;
import java.util.List;

/** A message and its tokens; positions outside of it hold an empty token. */
public record Line(String source, List<Token> tokens) {

    private static final Token NOTHING = new Token("", Shape.BREAK, 0, 0, true, false);

    public Line {
        tokens = List.copyOf(tokens);
    }

    public int size() {
        return tokens.size();
    }

    public Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NOTHING;
    }

    public String text(int index) {
        return at(index).text();
    }

    public boolean is(int index, Shape shape) {
        return at(index).shape() == shape && !at(index).text().isEmpty();
    }

    public boolean is(int index, String text) {
        return at(index).text().equals(text);
    }

    /** Whether the token follows the one before it without white space. */
    public boolean touches(int index) {
        return index > 0 && index < tokens.size() && !at(index).spaced();
    }

    /** The words as the user wrote them, from one token up to another, exclusive; without controls and direction marks. */
    public String slice(int from, int to) {
        return from >= to
                ? ""
                : Characters.visible(
                        source.substring(at(from).start(), at(to - 1).end()));
    }

    /** The tokens from one up to another, exclusive, as a line of their own. */
    public Line part(int from, int to) {
        return new Line(source, tokens.subList(from, to));
    }
}
