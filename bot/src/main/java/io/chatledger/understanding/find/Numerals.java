package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Finds where numbers begin and end. */
final class Numerals {

    private final Magnitudes magnitudes;
    private final SpelledNumbers spelled;

    Numerals(Magnitudes magnitudes, SpelledNumbers spelled) {
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
        if (figure == null || (!money && Edges.isGluedToLess(line, from) && !Edges.isPriceAfterWord(line, figure))) {
            return null;
        }
        if (line.touches(figure.to()) && spelled.words().isAbout(line, figure.to())) {
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
        int part = spelled.words().fraction(line, number.to());
        if (part > number.to()) {
            return number.saidTo(part, number.whole().add(spelled.words().fractionValue(line, part)));
        }
        int digits = number.to() + 1;
        boolean point = figure != null && spelled.words().isPoint(line, number.to()) && line.is(digits, Shape.DIGITS);
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
        boolean digit =
                scale == null && glued && line.text(head.to()).length() == 1 && Edges.isApart(line, figure.to());
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

    /** The token after the cents said behind a currency: "15 euro 20", "nineteen dollars forty"; or the same token. */
    int cents(Line line, int i) {
        if (line.is(i, Shape.DIGITS)) {
            boolean tenth = line.text(i).length() == 1 && line.touches(i) && Edges.isUnspaced(line, i - 1);
            return (tenth || line.text(i).length() == 2) && Edges.isApart(line, i + 1) ? i + 1 : i;
        }
        return spelled.words().tens(line, i);
    }

    BigDecimal centsValue(Line line, int from, int to) {
        return line.is(from, Shape.DIGITS)
                ? new BigDecimal("0." + line.text(from))
                : spelled.words().sum(line, from, to).movePointLeft(2);
    }
}
