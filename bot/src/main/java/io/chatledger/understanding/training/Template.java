package io.chatledger.understanding.training;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of sentences: words, and slots in braces; {@code (a|b|)} chooses one of several.
 *
 * @param intent what such sentences are for
 */
record Template(String intent, String text) {

    /** A piece of a template: words as they are, or the name of a slot. */
    sealed interface Piece {}

    record Words(String text) implements Piece {}

    record Slot(String name) implements Piece {}

    List<Piece> pieces(String chosen) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < chosen.length()) {
            int open = chosen.indexOf('{', i);
            int close = open < 0 ? -1 : chosen.indexOf('}', open);
            if (close < 0) {
                pieces.add(new Words(chosen.substring(i)));
                break;
            }
            pieces.add(new Words(chosen.substring(i, open)));
            pieces.add(new Slot(chosen.substring(open + 1, close)));
            i = close + 1;
        }
        return pieces;
    }
}
