package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Other;
import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import java.math.BigDecimal;
import java.util.List;

/** Numbers that count beside an amount in digits: two seed packets, three (3) bulbs, the electric one. */
final class Counts implements Finder {

    private static final BigDecimal MOST_IN_WORDS = BigDecimal.valueOf(12);
    private static final int FARTHEST_COUNT = 4;

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        List<Mark> amounts =
                marks.all().stream().filter(m -> m.find() instanceof Amount).toList();
        if (amounts.stream().noneMatch(m -> line.is(m.to() - 1, Shape.DIGITS))) {
            return;
        }
        for (Mark mark : amounts) {
            if (isSmallWord(line, mark) && (isOne(mark) || isRepeated(line, mark, marks) || isPlural(line, mark))) {
                int to = isRepeated(line, mark, marks) ? mark.to() + 3 : mark.to();
                marks.replace(mark.from(), to, new Other(Sort.COUNT), getClass());
            }
        }
    }

    private static boolean isSmallWord(Line line, Mark mark) {
        return line.is(mark.from(), Shape.WORD)
                && mark.find() instanceof Amount amount
                && amount.writing() == Writing.BARE
                && value(mark).compareTo(MOST_IN_WORDS) <= 0;
    }

    private static boolean isOne(Mark mark) {
        return value(mark).compareTo(BigDecimal.ONE) == 0;
    }

    /** Whether digits in brackets tell the number again. */
    private static boolean isRepeated(Line line, Mark mark, Marks marks) {
        Mark again = marks.at(mark.to() + 1);
        return again != null
                && line.is(mark.to(), "(")
                && line.is(mark.to() + 2, ")")
                && again.find() instanceof Amount
                && value(again).compareTo(value(mark)) == 0;
    }

    private static boolean isPlural(Line line, Mark mark) {
        return isPluralWord(line, mark.to()) || (line.is(mark.to(), Shape.WORD) && isPluralWord(line, mark.to() + 1));
    }

    private static boolean isPluralWord(Line line, int word) {
        return line.is(word, Shape.WORD)
                && line.text(word).length() > 3
                && line.text(word).endsWith("s");
    }

    /** Whether a number behind this @ is the price of each of some things: "beers 3 @ 4", "2 hotdogs @ 7". */
    static boolean isPriceOfCounted(Line line, int at, Marks marks) {
        return line.is(at, "@") && countBefore(line, at, marks) >= 0;
    }

    /** The token of a bare number of things that a price follows, or -1. */
    static int countBefore(Line line, int at, Marks marks) {
        for (int i = at - 1; i >= Math.max(0, at - FARTHEST_COUNT); i--) {
            Mark mark = marks.at(i);
            if (mark != null && mark.find() instanceof Amount amount) {
                boolean things = isPluralWord(line, at - 1) || (i == at - 1 && isPluralWord(line, mark.from() - 1));
                return things && amount.writing() == Writing.BARE ? mark.from() : -1;
            }
            if (!line.is(i, Shape.WORD)) {
                return -1;
            }
        }
        return -1;
    }

    private static BigDecimal value(Mark mark) {
        return mark.find() instanceof Amount amount ? amount.readings().getFirst() : BigDecimal.ZERO;
    }
}
