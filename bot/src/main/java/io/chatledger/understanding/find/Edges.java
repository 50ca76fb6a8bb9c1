package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.util.Set;

/** Tells whether a number ends where its digits end: 7:30, #12 and 5min go on, 12lunch and 2€80 do not. */
final class Edges {

    private static final Set<String> BINDING = Set.of("#", "/", ":", "@", "_", "\\", "=");

    private final WordGroups words;
    private final Lexicon lexicon;

    Edges(WordGroups words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
    }

    /** Whether only the space was forgotten: pizza20.50. */
    static boolean isPriceAfterWord(Line line, Figure figure) {
        return figure.isPriceLike()
                && line.is(figure.from() - 1, Shape.WORD)
                && line.text(figure.from() - 1).length() > 2;
    }

    static boolean isGluedToLess(Line line, int from) {
        if (!line.touches(from) || isUnspaced(line, from - 1)) {
            return false;
        }
        if (line.is(from - 1, Shape.WORD) || line.is(from - 1, Shape.DIGITS)) {
            return true;
        }
        String before = line.text(from - 1);
        boolean joins = before.equals("-")
                || before.equals(".")
                || before.equals(",")
                || before.equals(":")
                || before.equals("/");
        return (before.equals("#") || before.equals("_") || (before.equals("@") && line.touches(from - 1)))
                || (joins && line.touches(from - 1) && line.is(from - 2, Shape.DIGITS));
    }

    /** Whether the number goes on into something that is no number: 5min, 7:30, 11/08, 555-0142, 20%. */
    boolean isGluedToMore(Line line, Numeral number) {
        int next = number.to();
        if (!line.touches(next) || number.closed()) {
            return false;
        }
        if (line.is(next, Shape.WORD)) {
            return !line.is(next, "x") && !isSpaceForgotten(line, next);
        }
        if (line.is(next, "%") || line.is(next, "#")) {
            return true;
        }
        boolean binds = BINDING.contains(line.text(next)) || line.is(next, "-");
        return binds && line.touches(next + 1) && line.is(next + 1, Shape.DIGITS) && !line.is(next, "=");
    }

    /** Whether only the space was forgotten before a word that is glued to a number: 12lunch, 12on lunch. */
    boolean isSpaceForgotten(Line line, int word) {
        boolean alone = line.touches(word) && !(line.touches(word + 1) && line.is(word + 1, Shape.DIGITS));
        boolean thing = line.text(word).length() > 3 && lexicon.item(line, word) != null;
        return alone && (thing || words.is("glued", line.text(word)));
    }

    /** Whether a word is of a script that puts no spaces between words. */
    static boolean isUnspaced(Line line, int word) {
        return line.is(word, Shape.WORD)
                && switch (Character.UnicodeScript.of(line.text(word).codePointAt(0))) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
                    default -> false;
                };
    }

    static boolean isApart(Line line, int i) {
        boolean touches = line.touches(i);
        boolean more = touches && line.is(i + 1, Shape.DIGITS) && line.touches(i + 1);
        return !(touches && line.is(i, Shape.WORD)) && !more && !line.is(i, "%");
    }
}
