package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers with a sign, code, name or minor unit of a currency: "$12", "12 eur", "80 cents", "15 dollars and 20 cents". */
final class StatedAmounts {

    private static final Set<String> AND = Set.copyOf(Vocabulary.lines("and-words.txt"));

    private final Currencies currencies;
    private final Numerals numerals;
    private final Edges edges;
    private final NumberWords numbers;
    private final Units units;
    private final SaidAmounts said;

    StatedAmounts(Currencies currencies, Numerals numerals, Edges edges, NumberWords numbers, Units units) {
        this.currencies = currencies;
        this.numerals = numerals;
        this.edges = edges;
        this.numbers = numbers;
        this.units = units;
        this.said = new SaidAmounts(currencies, numerals, numbers);
    }

    @Nullable
    Mark at(Line line, int i, Setting setting, Marks marks) {
        Currencies.Found sign = currencies.before(line, i, setting);
        if (sign != null && !(i > 0 && line.is(i, Shape.WORD) && line.touches(i) && line.is(i - 1, Shape.WORD))) {
            boolean word = line.is(sign.to() - 1, Shape.WORD);
            int dot = word && line.is(sign.to(), ".") && line.touches(sign.to()) ? sign.to() + 1 : sign.to();
            Numeral number = numerals.at(line, dot, setting.in(sign.currency()), true);
            if (number != null) {
                return prefixed(line, i, number, sign, setting, marks);
            }
        }
        Numeral number = numerals.at(line, i, setting, true);
        if (number != null) {
            return suffixed(line, i, number, setting, marks);
        }
        return said.at(line, i, setting);
    }

    private @Nullable Mark prefixed(
            Line line, int from, Numeral number, Currencies.Found sign, Setting setting, Marks marks) {
        Currencies.Found again = again(line, number.to(), sign, setting);
        Currency currency = again == null ? sign.currency() : again.currency();
        if (again == null && edges.isGluedToMore(line, number) && !Edges.isUnspaced(line, number.to())) {
            return null;
        }
        int to = again == null ? number.to() : again.to();
        if (number.isWhole() && setting.decimals(currency) == 2 && isPair(line, to, marks)) {
            return withPair(line, from, to, number, currency);
        }
        return money(line, from, to, number, currency, setting);
    }

    /** Cents behind a space, as in "$20 43"; where a word follows, the digits may count it. */
    private Mark withPair(Line line, int from, int to, Numeral number, Currency currency) {
        BigDecimal price = number.whole().add(numerals.centsValue(line, to, to + 1));
        List<BigDecimal> readings = line.is(to + 1, Shape.WORD) ? List.of(price, number.whole()) : List.of(price);
        return Amounts.mark(from, to + 1, new Amount(readings, currency, Writing.MONEY, 0));
    }

    private boolean isPair(Line line, int i, Marks marks) {
        boolean pair = line.is(i, Shape.DIGITS) && line.text(i).length() == 2 && !line.touches(i);
        return pair && marks.isFree(i, i + 1) && !line.touches(i + 1) && units.after(line, i + 1) == null;
    }

    private @Nullable Mark suffixed(Line line, int from, Numeral number, Setting setting, Marks marks) {
        boolean abbreviated = line.is(number.to() - 1, Shape.WORD) && line.is(number.to(), ".");
        Currencies.Found found = follower(line, abbreviated ? number.to() + 1 : number.to(), setting);
        if (found == null) {
            return minor(line, from, number.to(), number, null, setting);
        }
        Currencies.Found again = again(line, found.to(), found, setting);
        Currencies.Found last = again == null ? found : again;
        Mark small = minor(line, from, last.to(), number, last.currency(), setting);
        if (small != null) {
            return small;
        }
        int cents = number.isWhole() ? numerals.cents(line, last.to()) : last.to();
        if (!marks.isFree(last.to(), cents)
                || units.after(line, cents) != null
                || setting.decimals(last.currency()) != 2
                || currencies.minor(line, cents, setting) != null
                || currencies.after(line, cents, setting) != null) {
            return money(line, from, last.to(), number, last.currency(), setting);
        }
        BigDecimal extra = numerals.centsValue(line, last.to(), cents);
        return sum(from, cents, number, extra, last.currency(), setting);
    }

    /** A currency that says which of its candidates a sign stands for: $5 CAD. */
    private Currencies.@Nullable Found again(Line line, int i, Currencies.Found sign, Setting setting) {
        Currencies.Found again = follower(line, i, setting);
        return again != null && sign.candidates().contains(again.currency()) ? again : null;
    }

    /** The currency right after a number, unless it belongs to the next number. */
    private Currencies.@Nullable Found follower(Line line, int i, Setting setting) {
        Currencies.Found found = currencies.after(line, i, setting);
        if (found == null) {
            return null;
        }
        int next = line.is(found.to(), ".") ? found.to() + 1 : found.to();
        boolean nextOnes = !line.touches(i)
                && line.is(next, Shape.DIGITS)
                && (line.touches(next) || !line.is(i, Shape.WORD))
                && currencies.minor(line, next + 1, setting) == null;
        return nextOnes && currencies.before(line, i, setting) != null ? null : found;
    }

    private @Nullable Mark money(Line line, int from, int to, Numeral number, Currency currency, Setting setting) {
        int and = AND.contains(line.text(to)) ? to + 1 : to;
        Numeral small = number.isWhole() ? numerals.at(line, and, setting, false) : null;
        Currencies.Found unit = small == null ? null : currencies.minor(line, small.to(), setting);
        if (small != null && unit != null) {
            BigDecimal part =
                    small.readings(setting, currency).getFirst().movePointLeft(Math.max(1, setting.decimals(currency)));
            return sum(from, unit.to(), number, part, currency, setting);
        }
        int fraction = numbers.fraction(line, to);
        if (fraction > to) {
            return sum(from, fraction, number, numbers.fractionValue(line, fraction), currency, setting);
        }
        List<BigDecimal> readings = number.readings(setting, currency);
        return readings.isEmpty() ? null : Amounts.mark(from, to, new Amount(readings, currency, Writing.MONEY, 0));
    }

    private static @Nullable Mark sum(
            int from, int to, Numeral number, BigDecimal extra, Currency currency, Setting setting) {
        List<BigDecimal> readings = number.readings(setting, currency);
        return readings.isEmpty()
                ? null
                : Amounts.mark(
                        from, to, new Amount(List.of(readings.getFirst().add(extra)), currency, Writing.MONEY, 0));
    }

    /** So many of a minor unit, which may stand behind its currency: "80 cents", "fifty euro cents". */
    private @Nullable Mark minor(
            Line line, int from, int unitFrom, Numeral number, @Nullable Currency said, Setting setting) {
        Currencies.Found unit = currencies.minor(line, unitFrom, setting);
        if (unit == null || !(number.isWhole() || (said == null && number.spelled() != null))) {
            return null;
        }
        Currency currency = said == null ? unit.currency() : said;
        BigDecimal value = number.readings(setting, currency).getFirst().movePointLeft(setting.decimals(currency));
        return Amounts.mark(from, unit.to(), new Amount(List.of(value), currency, Writing.MONEY, 0));
    }
}
