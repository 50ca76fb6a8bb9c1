package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Other;
import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers that count beside an amount in digits: two seed packets, three (3) bulbs, the electric one. */
final class Counts implements Finder {

    private static final BigDecimal MOST_IN_WORDS = BigDecimal.valueOf(12);
    private static final int FARTHEST_COUNT = 8;
    private static final BigDecimal MOST = BigDecimal.valueOf(50);
    private static final Set<String> NIGHTS = WordGroups.of("nights");

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        boolean digits = false;
        for (Mark mark : marks.all()) {
            digits |= mark.find() instanceof Amount && line.is(mark.to() - 1, Shape.DIGITS);
        }
        if (!digits) {
            return;
        }
        for (Mark mark : marks.all()) {
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

    /** Whether a number behind this "@" or "at" is the price of each of some things: "beers 3 @ 4", "2 hotdogs @ 7". */
    static boolean isPriceOfCounted(Line line, int at, Marks marks) {
        Mark count = before(line, at, marks);
        return count != null
                && (isPluralWord(line, at - 1)
                        || (count.to() == at && line.is(at, "@"))
                        || (isPluralWord(line, count.to()) && line.is(count.to() + 1, "of"))
                        || count.find() instanceof Other
                        || (count.to() == at && isPluralWord(line, count.from() - 1)));
    }

    /** The number of things that a price is for, if it is for each: "4 tacos, 3.75 each", "2 adults 15 each"; or null. */
    static @Nullable Mark before(Line line, int price, Marks marks) {
        boolean named = false;
        boolean apart = false;
        for (int i = price - 1; i >= Math.max(0, price - FARTHEST_COUNT); i--) {
            Mark mark = marks.at(i);
            if (mark != null && isCount(line, mark)) {
                boolean counts = number(line, mark).compareTo(MOST) <= 0 && (!apart || named || i >= mark.from() + 1);
                return counts ? mark : null;
            }
            boolean separator = line.is(i, Shape.MARK) && !line.is(i, "-");
            if ((separator && named) || line.is(i, Shape.BREAK) || (mark != null && mark.find() instanceof Amount)) {
                return null;
            }
            apart |= separator;
            named |= line.is(i, Shape.WORD);
        }
        return null;
    }

    /** Whether it is a bare number, or one with what it counts: "12", "2 adults" or "3 nights". */
    private static boolean isCount(Line line, Mark mark) {
        return switch (mark.find()) {
            case Amount amount -> amount.writing() == Writing.BARE;
            case Other(Sort sort) ->
                (sort == Sort.COUNT || NIGHTS.contains(line.text(mark.to() - 1))) && line.is(mark.from(), Shape.DIGITS);
            case Find _ -> false;
        };
    }

    /** How many a mark counts. */
    static BigDecimal number(Line line, Mark count) {
        return count.find() instanceof Amount amount
                ? amount.readings().getFirst()
                : new BigDecimal(line.text(count.from()));
    }

    private static BigDecimal value(Mark mark) {
        return mark.find() instanceof Amount amount ? amount.readings().getFirst() : BigDecimal.ZERO;
    }
}
