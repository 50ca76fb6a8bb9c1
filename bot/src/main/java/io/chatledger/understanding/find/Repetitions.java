package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Other;
import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.math.BigDecimal;
import java.util.List;

/** Amounts that are told again, or that a later one takes the place of: "one-twenty-nine, $1.29", "$40 → $32". */
final class Repetitions implements Finder {

    private final WordGroups words;

    Repetitions(WordGroups words) {
        this.words = words;
    }

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        List<Mark> amounts = marks.all().stream()
                .filter(mark -> mark.find() instanceof Amount)
                .toList();
        for (Mark mark : amounts) {
            boolean replaced = isPart(line, mark) || isBeforeArrow(line, marks, mark);
            if (amounts.size() > 1 && (replaced || isToldAgain(line, mark, amounts))) {
                marks.replace(mark.from(), mark.to(), new Other(Sort.COUNT), getClass());
            }
        }
    }

    /** "40, of which 31 was fees" */
    private boolean isPart(Line line, Mark mark) {
        return words.is("which", line.text(mark.from() - 1)) && words.is("of", line.text(mark.from() - 2));
    }

    private boolean isBeforeArrow(Line line, Marks marks, Mark mark) {
        int arrow = words.is("arrow", line.text(mark.to())) ? mark.to() : mark.to() + 1;
        int next = line.is(arrow, Shape.MARK) && line.is(arrow + 1, Shape.MARK) ? arrow + 2 : arrow + 1;
        Mark later = marks.at(next);
        return (arrow == mark.to() || line.is(mark.to(), Shape.MARK))
                && words.is("arrow", line.text(arrow))
                && later != null
                && later.find() instanceof Amount;
    }

    private static boolean isToldAgain(Line line, Mark mark, List<Mark> amounts) {
        boolean spelled =
                mark.to() > mark.from() + 1 && line.is(mark.from(), Shape.WORD) && line.is(mark.to() - 1, Shape.WORD);
        return spelled && amounts.stream().anyMatch(other -> isAgain(line, other, value(mark)));
    }

    private static boolean isAgain(Line line, Mark other, BigDecimal spelled) {
        return line.is(other.to() - 1, Shape.DIGITS)
                && (value(other).compareTo(spelled) == 0 || value(other).compareTo(spelled.movePointRight(2)) == 0);
    }

    private static BigDecimal value(Mark mark) {
        return ((Amount) mark.find()).readings().getFirst();
    }
}
