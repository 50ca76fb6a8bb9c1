package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where numbers begin and end. */
final class Numerals {

    private static final Set<String> BINDING = Set.of("#", "/", ":", "@", "_", "*", "\\", "=");
    private static final Set<String> PART = Set.of("half", "quarter");

    private final Magnitudes magnitudes;
    private static final Set<String> PREPOSITIONS = Set.of("on", "for", "at", "from");

    private final SpelledNumbers spelled;
    private final Lexicon lexicon;

    Numerals(Magnitudes magnitudes, SpelledNumbers spelled, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.magnitudes = magnitudes;
        this.spelled = spelled;
    }

    /**
     * The number that begins at a token, or null.
     *
     * @param money whether a currency stands beside it, so that it may be glued to letters and grouped by spaces
     */
    @Nullable
    Numeral at(Line line, int from, Setting setting, boolean money) {
        if (line.is(from, Shape.WORD)) {
            SpelledNumbers.Spelled word = spelled.at(line, from);
            return word == null ? null : new Numeral(from, word.to(), null, word, 0, false);
        }
        Figure figure = Figure.at(line, from, setting.style(), money);
        if (figure == null || (!money && isGluedToLess(line, from) && !isPriceAfterWord(line, figure))) {
            return null;
        }
        int tail = tail(line, figure.to());
        if (tail > figure.to()) {
            return new Numeral(from, tail, figure, null, 0, true);
        }
        Integer zeros = magnitudes.zeros(line, figure.to(), setting);
        return zeros == null
                ? new Numeral(from, figure.to(), figure, null, 0, false)
                : sized(line, new Numeral(from, figure.to() + 1, figure, null, zeros, false), setting);
    }

    /** Adds a smaller number: "1 lakh 20 thousand". */
    private Numeral sized(Line line, Numeral head, Setting setting) {
        Figure figure = Figure.at(line, head.to(), setting.style(), false);
        Integer zeros = figure == null ? null : magnitudes.zeros(line, figure.to(), setting);
        if (figure == null || zeros == null || zeros >= head.zeros() || line.touches(head.to())) {
            return head;
        }
        BigDecimal sum = head.readings(setting, setting.currency())
                .getFirst()
                .add(new BigDecimal(String.join("", figure.groups())).scaleByPowerOfTen(zeros));
        SpelledNumbers.Spelled value = new SpelledNumbers.Spelled(
                head.from(), figure.to() + 1, new BigDecimal(sum.toPlainString()), false, true);
        return new Numeral(head.from(), value.to(), null, value, 0, false);
    }

    /** The token after what closes a price without cents, as in 12,- or 60/- or 150/=. */
    private static int tail(Line line, int i) {
        boolean two = line.touches(i) && line.touches(i + 1);
        boolean closes = two
                && switch (line.text(i)) {
                    case ",", ".", ":" -> line.is(i + 1, "-");
                    case "/" -> line.is(i + 1, "-") || line.is(i + 1, "=");
                    default -> false;
                };
        return closes && !(line.touches(i + 2) && line.is(i + 2, Shape.DIGITS)) ? i + 2 : i;
    }

    /** Whether only the space was forgotten: pizza20.50. */
    private static boolean isPriceAfterWord(Line line, Figure figure) {
        return figure.isPriceLike()
                && line.is(figure.from() - 1, Shape.WORD)
                && line.text(figure.from() - 1).length() > 2;
    }

    private static boolean isGluedToLess(Line line, int from) {
        if (!line.touches(from)) {
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
        return (before.equals("#") || before.equals("@") || before.equals("_"))
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
        return alone && (thing || PREPOSITIONS.contains(line.text(word)));
    }

    /** The token after the cents said behind a currency: "15 euro 20", "nineteen dollars forty"; or the same token. */
    int cents(Line line, int i) {
        if (line.is(i, Shape.DIGITS)) {
            return line.text(i).length() == 2 && isApart(line, i + 1) ? i + 1 : i;
        }
        int to = spelled.belowHundred(line, i);
        return to > i && spelled.sum(line, i, to).intValue() >= 10 ? to : i;
    }

    private static boolean isApart(Line line, int i) {
        boolean touches = line.touches(i);
        boolean more = touches && line.is(i + 1, Shape.DIGITS) && line.touches(i + 1);
        return !(touches && line.is(i, Shape.WORD)) && !more && !line.is(i, "%");
    }

    BigDecimal centsValue(Line line, int from, int to) {
        BigDecimal value = line.is(from, Shape.DIGITS) ? new BigDecimal(line.text(from)) : spelled.sum(line, from, to);
        return value.movePointLeft(2);
    }

    /** The token after "and a half" or "and a quarter", or the same token. */
    int fraction(Line line, int i) {
        return line.is(i, "and") && line.is(i + 1, "a") && PART.contains(line.text(i + 2)) ? i + 3 : i;
    }

    BigDecimal fractionValue(Line line, int to) {
        return new BigDecimal(line.is(to - 1, "half") ? "0.5" : "0.25");
    }
}
