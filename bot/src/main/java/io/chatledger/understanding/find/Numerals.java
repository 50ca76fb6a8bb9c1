package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where numbers begin and end. */
final class Numerals {

    private static final Set<String> BINDING = Set.of("#", "/", ":", "@", "_", "\\", "=");

    private final WordGroups words;
    private final Magnitudes magnitudes;
    private final SpelledNumbers spelled;
    private final Lexicon lexicon;

    Numerals(WordGroups words, Magnitudes magnitudes, SpelledNumbers spelled, Lexicon lexicon) {
        this.words = words;
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
        Numeral plain = line.is(from, Shape.WORD) ? inWords(line, from, money) : inDigits(line, from, setting, money);
        if (plain == null || plain.closed()) {
            return plain;
        }
        Numeral number = withFraction(line, plain);
        Magnitudes.Scale scale = isSizable(plain, number) ? magnitudes.at(line, number.to(), setting) : null;
        return scale == null ? number : sized(line, number.times(scale), setting);
    }

    private static boolean isSizable(Numeral plain, Numeral number) {
        return plain.figure() == null ? !number.equals(plain) : !plain.figure().isExact();
    }

    private @Nullable Numeral inWords(Line line, int from, boolean money) {
        SpelledNumbers.Spelled word = spelled.at(line, from);
        SpelledNumbers.Spelled number = word == null && money ? spelled.hundredAlone(line, from) : word;
        return number == null ? null : new Numeral(from, number.to(), null, number, 0, false);
    }

    private @Nullable Numeral inDigits(Line line, int from, Setting setting, boolean money) {
        Figure figure = Figure.at(line, from, setting.style(), money);
        if (figure == null || (!money && isGluedToLess(line, from) && !isPriceAfterWord(line, figure))) {
            return null;
        }
        if (line.touches(figure.to()) && spelled.isAbout(line, figure.to())) {
            return new Numeral(from, figure.to() + 1, figure, null, 0, false);
        }
        int tail = tail(line, figure.to());
        return new Numeral(from, tail, figure, null, 0, tail > figure.to());
    }

    /** Takes in what is said of a fraction: "two and a half", "1 point 5". */
    private Numeral withFraction(Line line, Numeral number) {
        if (!number.isWhole()) {
            return number;
        }
        Figure figure = number.figure();
        int part = spelled.fraction(line, number.to());
        if (part > number.to()) {
            return number.saidTo(part, number.whole().add(spelled.fractionValue(line, part)));
        }
        int digits = number.to() + 1;
        boolean point = figure != null && spelled.isPoint(line, number.to()) && line.is(digits, Shape.DIGITS);
        return point ? number.saidTo(digits + 1, new BigDecimal(number.whole() + "." + line.text(digits))) : number;
    }

    /** Adds a smaller number: "1 lakh 20 thousand", "8万5千", and its first digit alone: "3tr5". */
    private Numeral sized(Line line, Numeral head, Setting setting) {
        boolean glued = line.touches(head.to());
        Figure figure = Figure.at(line, head.to(), setting.style(), false);
        if (figure == null || !figure.isWhole() || (glued && !line.touches(head.to() - 1))) {
            return head;
        }
        Magnitudes.Scale scale = magnitudes.at(line, figure.to(), setting);
        boolean digit = scale == null && glued && line.text(head.to()).length() == 1 && isApart(line, figure.to());
        int zeros = digit ? head.zeros() - 1 : scale == null ? 0 : scale.zeros();
        if ((scale == null && !digit) || zeros >= head.zeros()) {
            return head;
        }
        BigDecimal sum = head.readings(setting, setting.currency())
                .getFirst()
                .add(new BigDecimal(figure.groups().getFirst()).scaleByPowerOfTen(zeros));
        SpelledNumbers.Spelled value = new SpelledNumbers.Spelled(
                head.from(),
                scale == null ? figure.to() : scale.to(),
                new BigDecimal(sum.toPlainString()),
                false,
                true);
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
        return alone && (thing || words.is("glued", line.text(word)));
    }

    /** The token after the cents said behind a currency: "15 euro 20", "nineteen dollars forty"; or the same token. */
    int cents(Line line, int i) {
        if (line.is(i, Shape.DIGITS)) {
            boolean tenth = line.text(i).length() == 1 && line.touches(i) && isUnspaced(line, i - 1);
            return (tenth || line.text(i).length() == 2) && isApart(line, i + 1) ? i + 1 : i;
        }
        return spelled.tens(line, i);
    }

    /** Whether a word is of a script that puts no spaces between words. */
    static boolean isUnspaced(Line line, int word) {
        return line.is(word, Shape.WORD)
                && switch (Character.UnicodeScript.of(line.text(word).codePointAt(0))) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
                    default -> false;
                };
    }

    private static boolean isApart(Line line, int i) {
        boolean touches = line.touches(i);
        boolean more = touches && line.is(i + 1, Shape.DIGITS) && line.touches(i + 1);
        return !(touches && line.is(i, Shape.WORD)) && !more && !line.is(i, "%");
    }

    BigDecimal centsValue(Line line, int from, int to) {
        return line.is(from, Shape.DIGITS)
                ? new BigDecimal("0." + line.text(from))
                : spelled.sum(line, from, to).movePointLeft(2);
    }
}
