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
import org.jspecify.annotations.Nullable;

/** Small numbers that tell, beside an amount, how many people there were or at what time: "we were 6", "at like 9". */
final class Circumstances implements Finder {

    private static final BigDecimal MOST = BigDecimal.valueOf(30);
    private static final int NEAR = 2;

    private final WordGroups words;

    Circumstances(WordGroups words) {
        this.words = words;
    }

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        List<Mark> amounts = marks.all().stream()
                .filter(mark -> mark.find() instanceof Amount)
                .toList();
        for (Mark mark : amounts) {
            Sort sort = amounts.size() > 1
                    ? isReplaced(line, marks, mark, amounts) ? Sort.COUNT : sort(line, marks, mark)
                    : null;
            if (sort != null) {
                marks.replace(mark.from(), mark.to(), new Other(sort), getClass());
            }
        }
    }

    private @Nullable Sort sort(Line line, Marks marks, Mark mark) {
        Amount amount = (Amount) mark.find();
        if (amount.currency() != null
                || amount.writing() == Writing.MONEY
                || (amount.readings().getFirst().compareTo(MOST) > 0 && !isHeld(line, mark) && !isRidden(line, mark))) {
            return null;
        }
        if (isScheduled(line, mark)) {
            return Sort.TIME;
        }
        if (amount.writing() != Writing.BARE) {
            return null;
        }
        int before = mark.from() - 1;
        if (isPart(line, mark) || isRidden(line, mark)) {
            return isRidden(line, mark) ? Sort.LABEL : Sort.COUNT;
        }
        boolean party = words.is("being", line.text(before)) && words.is("party", line.text(before - 1));
        boolean served = line.is(before, "for")
                && words.is("telling-price", line.text(mark.to()))
                && isPriceNear(marks, mark.to());
        if (party || served) {
            return Sort.COUNT;
        }
        boolean about = words.is("roughly", line.text(before)) && words.is("clock-lead", line.text(before - 1));
        Mark end = marks.at(mark.to() + 1);
        boolean begins = line.is(before, "from")
                && words.is("period-joint", line.text(mark.to()))
                && end != null
                && end.find() instanceof Other(Sort sort)
                && sort == Sort.TIME;
        return about || begins ? Sort.TIME : null;
    }

    /** Whether it counts some of what is named, or what something holds: "two of the three", "a box of 10". */
    private boolean isPart(Line line, Mark mark) {
        boolean some = words.is("of", line.text(mark.to())) && words.is("owned", line.text(mark.to() + 1));
        return some || isHeld(line, mark);
    }

    private boolean isHeld(Line line, Mark mark) {
        return words.is("of", line.text(mark.from() - 1)) && words.is("holding", line.text(mark.from() - 2));
    }

    /** Whether a line or road goes by it: "took the 42 home". */
    private boolean isRidden(Line line, Mark mark) {
        boolean digits =
                line.is(mark.from(), Shape.DIGITS) && line.text(mark.from()).length() <= 3;
        return digits
                && line.is(mark.from() - 1, "the")
                && words.is("ridden", line.text(mark.from() - 2))
                && !(line.is(mark.to(), Shape.WORD) && line.text(mark.to()).endsWith("s"));
    }

    /** Whether it is told again, or what is told later counts: "one-twenty-nine, $1.29", "$40 → $32", "31 of it was fees". */
    private boolean isReplaced(Line line, Marks marks, Mark mark, List<Mark> amounts) {
        boolean arrow = words.is("arrow", line.text(mark.to()))
                || (line.is(mark.to(), Shape.MARK) && words.is("arrow", line.text(mark.to() + 1)));
        Mark next = arrow ? marks.at(line.is(mark.to() + 1, Shape.MARK) ? mark.to() + 2 : mark.to() + 1) : null;
        boolean part = words.is("which", line.text(mark.from() - 1)) && words.is("of", line.text(mark.from() - 2));
        boolean spelled =
                mark.to() > mark.from() + 1 && line.is(mark.from(), Shape.WORD) && line.is(mark.to() - 1, Shape.WORD);
        return part
                || (next != null && next.find() instanceof Amount)
                || (spelled && amounts.stream().anyMatch(other -> isAgain(line, other, value(mark))));
    }

    private static boolean isAgain(Line line, Mark other, BigDecimal spelled) {
        return line.is(other.to() - 1, Shape.DIGITS)
                && (value(other).compareTo(spelled) == 0 || value(other).compareTo(spelled.movePointRight(2)) == 0);
    }

    private static BigDecimal value(Mark mark) {
        return ((Amount) mark.find()).readings().getFirst();
    }

    /** Whether it is the time at which something leaves or begins: "the 8.15 train". */
    private boolean isScheduled(Line line, Mark mark) {
        return mark.to() == mark.from() + 3
                && line.is(mark.from() + 1, ".")
                && line.text(mark.from() + 2).length() == 2
                && line.text(mark.from() + 2).compareTo("60") < 0
                && words.is("determiner", line.text(mark.from() - 1))
                && words.is("scheduled", line.text(mark.to()));
    }

    private static boolean isPriceNear(Marks marks, int verb) {
        for (int i = verb + 1; i <= verb + NEAR; i++) {
            Mark mark = marks.at(i);
            if (mark != null && mark.find() instanceof Amount) {
                return true;
            }
        }
        return false;
    }
}
