package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Amounts of money: a number with a sign, code, name or minor unit of a currency, or a bare number that may be one. */
final class Amounts implements Finder {

    private static final Set<String> AND = Set.copyOf(Vocabulary.lines("and-words.txt"));

    private final boolean bare;
    private final Currencies currencies;
    private final Numerals numerals;
    private final SpelledNumbers spelled;
    private final Units units;
    private final Phrases<BigDecimal> slang = new Phrases<>();

    /** Finds those that state a currency, or else the bare ones among what is left. */
    Amounts(boolean bare, Currencies currencies, Numerals numerals, SpelledNumbers spelled, Units units) {
        this.bare = bare;
        this.currencies = currencies;
        this.numerals = numerals;
        this.spelled = spelled;
        this.units = units;
        Vocabulary.rows("en/slang-amounts.tsv").forEach(row -> slang.add(row.get(0), new BigDecimal(row.get(1))));
    }

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        for (int i = 0; i < line.size(); i++) {
            Mark mark = marks.isFree(i, i + 1) ? at(line, i, setting, marks) : null;
            if (mark != null && marks.add(mark.from(), mark.to(), mark.find(), getClass())) {
                i = mark.to() - 1;
            }
        }
    }

    private @Nullable Mark at(Line line, int i, Setting setting, Marks marks) {
        int start = isSign(line, i) ? i + 1 : i;
        Mark found = bare ? bare(line, start, setting) : stated(line, start, setting, marks);
        if (found == null || start == i || !(found.find() instanceof Amount amount)) {
            return found;
        }
        int sign = line.is(i, "-") ? -1 : 1;
        return mark(i, found.to(), new Amount(amount.readings(), amount.currency(), amount.writing(), sign));
    }

    private static boolean isSign(Line line, int i) {
        return (line.is(i, "-") || line.is(i, "+")) && !line.touches(i) && line.touches(i + 1);
    }

    private @Nullable Mark bare(Line line, int i, Setting setting) {
        Numeral number = numerals.at(line, i, setting, false);
        if (number == null || numerals.isGluedToMore(line, number)) {
            return null;
        }
        List<BigDecimal> readings = number.readings(setting, setting.currency());
        return readings.isEmpty() ? null : mark(i, number.to(), new Amount(readings, null, number.writing(), 0));
    }

    private @Nullable Mark stated(Line line, int i, Setting setting, Marks marks) {
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
        Phrases.Match<BigDecimal> word = slang.longest(line, i);
        return word == null ? oneAndCents(line, i, setting) : slang(line, i, word, setting);
    }

    /** One of a currency that is not counted: "a dollar fifty". */
    private @Nullable Mark oneAndCents(Line line, int from, Setting setting) {
        int name = spelled.isArticle(line, from) ? from + 1 : from;
        Currencies.Found found = line.is(name, Shape.WORD) ? currencies.after(line, name, setting) : null;
        int cents = found == null || line.text(name).endsWith("s") ? name : spelled.tens(line, found.to());
        if (found == null || cents <= found.to() || cents == name) {
            return null;
        }
        BigDecimal value = BigDecimal.ONE.add(numerals.centsValue(line, found.to(), cents));
        return mark(from, cents, new Amount(List.of(value), found.currency(), Writing.MONEY, 0));
    }

    private @Nullable Mark prefixed(
            Line line, int from, Numeral number, Currencies.Found sign, Setting setting, Marks marks) {
        Currencies.Found again = again(line, number.to(), sign, setting);
        Currency currency = again == null ? sign.currency() : again.currency();
        if (again == null && numerals.isGluedToMore(line, number) && !Numerals.isUnspaced(line, number.to())) {
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
        return mark(from, to + 1, new Amount(readings, currency, Writing.MONEY, 0));
    }

    private boolean isPair(Line line, int i, Marks marks) {
        boolean pair = line.is(i, Shape.DIGITS) && line.text(i).length() == 2 && !line.touches(i);
        return pair && marks.isFree(i, i + 1) && !line.touches(i + 1) && units.after(line, i + 1) == null;
    }

    private @Nullable Mark suffixed(Line line, int from, Numeral number, Setting setting, Marks marks) {
        boolean abbreviated = line.is(number.to() - 1, Shape.WORD) && line.is(number.to(), ".");
        Currencies.Found found = follower(line, abbreviated ? number.to() + 1 : number.to(), setting);
        if (found == null) {
            return minor(line, from, number, setting);
        }
        Currencies.Found again = again(line, found.to(), found, setting);
        Currencies.Found last = again == null ? found : again;
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
        int fraction = spelled.fraction(line, to);
        if (fraction > to) {
            return sum(from, fraction, number, spelled.fractionValue(line, fraction), currency, setting);
        }
        List<BigDecimal> readings = number.readings(setting, currency);
        return readings.isEmpty() ? null : mark(from, to, new Amount(readings, currency, Writing.MONEY, 0));
    }

    private static @Nullable Mark sum(
            int from, int to, Numeral number, BigDecimal extra, Currency currency, Setting setting) {
        List<BigDecimal> readings = number.readings(setting, currency);
        return readings.isEmpty()
                ? null
                : mark(from, to, new Amount(List.of(readings.getFirst().add(extra)), currency, Writing.MONEY, 0));
    }

    private @Nullable Mark minor(Line line, int from, Numeral number, Setting setting) {
        Currencies.Found unit = currencies.minor(line, number.to(), setting);
        if (unit == null || (!number.isWhole() && number.spelled() == null)) {
            return null;
        }
        BigDecimal value =
                number.readings(setting, unit.currency()).getFirst().movePointLeft(setting.decimals(unit.currency()));
        return mark(from, unit.to(), new Amount(List.of(value), unit.currency(), Writing.MONEY, 0));
    }

    private Mark slang(Line line, int from, Phrases.Match<BigDecimal> word, Setting setting) {
        Currencies.Found named = currencies.after(line, word.to(), setting);
        int end = named == null ? word.to() : named.to();
        int cents = numerals.cents(line, end);
        BigDecimal value = cents == end ? word.value() : word.value().add(numerals.centsValue(line, end, cents));
        Currency currency = named == null ? null : named.currency();
        return mark(from, cents, new Amount(List.of(value), currency, Writing.MONEY, 0));
    }

    private static Mark mark(int from, int to, Amount amount) {
        return new Mark(from, to, amount, "");
    }
}
