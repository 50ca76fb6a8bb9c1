package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Other;
import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sums, products and shares: 8.50 + 3.25, 3 x 15, 4 tacos 3.75 each, 120 split 4 ways, half of 64. */
final class Arithmetic implements Finder {

    private static final int LONGEST_DIVIDEND = 4;
    private static final BigDecimal SMALLEST_DIVIDEND = BigDecimal.valueOf(32);
    private static final BigDecimal MOST_THINGS = BigDecimal.valueOf(100);

    private final WordGroups words;
    private final UnitPrices prices;
    private final Shares shares;

    Arithmetic(WordGroups words, Shares shares) {
        this.words = words;
        this.prices = new UnitPrices(words);
        this.shares = shares;
    }

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        for (int i = 0; i < line.size(); i++) {
            Mark mark = marks.at(i);
            if (mark != null && mark.from() == i && isDivision(line, mark)) {
                marks.replace(mark.from(), mark.to(), division(line, mark, setting), getClass());
            } else if (mark != null && mark.from() == i && mark.find() instanceof Amount amount) {
                Mark result = result(line, setting, marks, mark, amount);
                if (result != null) {
                    marks.replace(result.from(), result.to(), result.find(), getClass());
                    i = result.to() - 1;
                }
            }
        }
    }

    /** Whether it is an amount over a number of people: 90/3. */
    private static boolean isDivision(Line line, Mark mark) {
        return mark.find() instanceof Other(Sort sort)
                && sort == Sort.CODE
                && mark.to() == mark.from() + 3
                && line.is(mark.from() + 1, "/")
                && line.text(mark.from()).length() <= LONGEST_DIVIDEND
                && line.text(mark.from() + 2).length() == 1
                && number(line, mark.from() + 2).compareTo(BigDecimal.ONE) > 0
                && number(line, mark.from()).compareTo(SMALLEST_DIVIDEND) >= 0;
    }

    private static Amount division(Line line, Mark mark, Setting setting) {
        BigDecimal share = number(line, mark.from())
                .divide(number(line, mark.from() + 2), setting.decimals(setting.currency()), RoundingMode.HALF_UP);
        return new Amount(List.of(share), null, Writing.BARE, 0);
    }

    private static BigDecimal number(Line line, int token) {
        return new BigDecimal(line.text(token));
    }

    private @Nullable Mark result(Line line, Setting setting, Marks marks, Mark mark, Amount amount) {
        Mark next = marks.at(mark.to() + 1);
        boolean another = next != null && next.from() == mark.to() + 1;
        if (another && next != null && line.is(mark.to(), "+") && next.find() instanceof Amount second) {
            return sum(line, marks, mark, amount, next, second);
        }
        if (words.is("times", line.text(mark.to()))) {
            return times(line, setting, mark, amount, another ? next : null);
        }
        if (prices.isEach(line, marks, mark)) {
            return prices.each(line, marks, mark, amount);
        }
        if (prices.isRate(line, mark)) {
            return prices.rate(line, marks, mark, amount);
        }
        Shares.Parts parts = shares.of(line, marks, mark);
        if (parts == null) {
            return null;
        }
        Mark number = marks.at(parts.from());
        if (number != null && number.find() instanceof Amount) {
            marks.replace(parts.from(), parts.to(), new Other(Sort.COUNT), getClass());
        }
        return share(setting, mark, amount, parts.count());
    }

    private static Mark sum(Line line, Marks marks, Mark first, Amount one, Mark second, Amount two) {
        Amount sum = apply(one, two, value -> value.add(two.readings().getFirst()));
        Mark third = marks.at(second.to() + 1);
        boolean more = third != null && third.from() == second.to() + 1 && line.is(second.to(), "+");
        Mark both = new Mark(first.from(), second.to(), sum, "");
        return more && third != null && third.find() instanceof Amount three
                ? sum(line, marks, both, sum, third, three)
                : both;
    }

    private static @Nullable Mark times(Line line, Setting setting, Mark mark, Amount amount, @Nullable Mark next) {
        if (next != null && next.find() instanceof Amount second && isCount(amount, second)) {
            return new Mark(
                    mark.from(),
                    next.to(),
                    apply(
                            amount,
                            second,
                            value -> value.multiply(second.readings().getFirst())),
                    "");
        }
        int at = mark.to() + 1;
        Figure glued = line.touches(at) ? Figure.at(line, at, setting.style(), false) : null;
        if (glued != null && line.touches(glued.to()) && line.is(glued.to(), Shape.WORD)) {
            return new Mark(mark.from(), glued.to() + 1, new Other(Sort.MEASURE), "");
        }
        List<BigDecimal> factors = glued == null ? List.of() : glued.readings(setting.style(), 2);
        if (glued != null && factors.size() == 1) {
            return new Mark(
                    mark.from(), glued.to(), apply(amount, amount, value -> value.multiply(factors.getFirst())), "");
        }
        return amount.writing() == Writing.BARE
                ? new Mark(mark.from(), mark.to() + 1, new Other(Sort.COUNT), "")
                : null;
    }

    /** Whether one of two factors can be a number of things. */
    private static boolean isCount(Amount one, Amount two) {
        return one.readings().getFirst().min(two.readings().getFirst()).compareTo(MOST_THINGS) <= 0;
    }

    private static Mark share(Setting setting, Mark mark, Amount amount, BigDecimal parts) {
        Currency currency = amount.currency() == null ? setting.currency() : amount.currency();
        int decimals = setting.decimals(currency);
        Amount share = apply(amount, amount, value -> value.divide(parts, decimals, RoundingMode.HALF_UP));
        return new Mark(mark.from(), mark.to(), share, "");
    }

    static Amount apply(Amount amount, Amount second, UnaryOperator<BigDecimal> change) {
        Currency currency = amount.currency() == null ? second.currency() : amount.currency();
        Writing writing = currency == null ? Writing.PRICE : Writing.MONEY;
        return new Amount(amount.readings().stream().map(change).toList(), currency, writing, amount.sign());
    }
}
