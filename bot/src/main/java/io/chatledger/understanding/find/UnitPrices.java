package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Other;
import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prices of one of several: 4 tacos 3.75 each, 2 hotdogs @ 7, 3 hours 4 an hour. */
final class UnitPrices {

    private static final int FARTHEST = 12;
    private static final int NEAR = 5;

    private final WordGroups words;

    UnitPrices(WordGroups words) {
        this.words = words;
    }

    /** Whether an amount is told to be the price of each. */
    boolean isEach(Line line, Marks marks, Mark mark) {
        int at = mark.from() - 1;
        return words.is("each", line.text(mark.to()))
                || (words.is("at", line.text(at)) && Counts.isPriceOfCounted(line, at, marks));
    }

    /** Whether an amount is told to be the price of an hour, a night and the like. */
    boolean isRate(Line line, Mark mark) {
        return words.is("rate", line.text(mark.to()));
    }

    /** The price of all; "at" alone, and a number of people, leave open whether each one's price is meant. */
    @Nullable
    Mark each(Line line, Marks marks, Mark mark, Amount amount) {
        int from = words.is("at", line.text(mark.from() - 1)) ? mark.from() - 1 : mark.from();
        int to = words.is("each", line.text(mark.to())) ? mark.to() + 1 : mark.to();
        Mark count = Counts.before(line, from, marks);
        if (count == null && isOfBoth(line, from)) {
            return new Mark(
                    mark.from(), to, Arithmetic.apply(amount, amount, value -> value.multiply(BigDecimal.TWO)), "");
        }
        if (count == null) {
            return isToldBefore(marks, mark, amount) ? new Mark(mark.from(), to, new Other(Sort.COUNT), "") : null;
        }
        BigDecimal factor = Counts.number(line, count);
        boolean open = to == mark.to() && !line.is(from, "@");
        boolean people = count.find() instanceof Other && words.is("people", line.text(count.to() - 1));
        marks.replace(count.from(), count.to(), new Other(Sort.COUNT), getClass());
        Amount all = Arithmetic.apply(amount, amount, value -> value.multiply(factor));
        return new Mark(from, to, open || people ? either(all, amount) : all, "");
    }

    /** Whether it is for two that are not counted in a number: "both kids, 22 each". */
    private boolean isOfBoth(Line line, int price) {
        return IntStream.range(price - NEAR, price).anyMatch(i -> words.is("both", line.text(i)));
    }

    /** Whether a price for all was told already: "8 passes for 160, 20 each". */
    private static boolean isToldBefore(Marks marks, Mark mark, Amount each) {
        BigDecimal one = each.readings().getFirst();
        for (int i = mark.from() - 1; one.signum() > 0 && i >= mark.from() - FARTHEST; i--) {
            Mark other = marks.at(i);
            if (other != null
                    && other.find() instanceof Amount all
                    && all.readings().getFirst().compareTo(one) > 0
                    && all.readings().getFirst().remainder(one).signum() == 0) {
                return true;
            }
        }
        return false;
    }

    /** The price of all that are counted in the unit that it is told for: "3 nights at 90 a night", "4 cans, 1.25 a can". */
    @Nullable
    Mark rate(Line line, Marks marks, Mark mark, Amount amount) {
        String unit = line.text(mark.to() + 1);
        for (int i = Math.max(0, mark.from() - FARTHEST); i < mark.to() + FARTHEST; i++) {
            Mark span = marks.at(i);
            if (span != null && !span.equals(mark) && counts(line, span, unit)) {
                BigDecimal factor = Counts.number(line, span);
                marks.replace(span.from(), span.to(), new Other(Sort.COUNT), getClass());
                Amount all = Arithmetic.apply(amount, amount, value -> value.multiply(factor));
                return new Mark(mark.from(), mark.to() + 2, all, "");
            }
        }
        return null;
    }

    private static boolean counts(Line line, Mark span, String unit) {
        boolean number = span.find() instanceof Amount amount && amount.writing() == Writing.BARE;
        int thing = number ? span.to() : span.to() - 1;
        boolean counted = number || (span.find() instanceof Other && line.is(span.from(), Shape.DIGITS));
        return counted
                && thing > span.from()
                && (line.is(thing, unit) || line.is(thing, unit + "s") || line.is(thing, unit + "es"));
    }

    private static Amount either(Amount likelier, Amount other) {
        List<BigDecimal> readings =
                List.of(likelier.readings().getFirst(), other.readings().getFirst());
        return new Amount(readings, likelier.currency(), likelier.writing(), likelier.sign());
    }
}
