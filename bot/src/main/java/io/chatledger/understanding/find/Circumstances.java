package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Other;
import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import io.chatledger.understanding.words.WordGroups;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers that tell, beside an amount, how many there were, at what time or by which line: "we were 6", "took the 42". */
final class Circumstances implements Finder {

    private static final Set<String> CONTAINERS = Set.copyOf(Vocabulary.lines("en/containers.txt"));
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
            Sort sort = amounts.size() > 1 ? sort(line, marks, mark) : null;
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
        if (isRidden(line, mark)) {
            return Sort.LABEL;
        }
        boolean party = words.is("being", line.text(before)) && words.is("party", line.text(before - 1));
        boolean served = line.is(before, "for")
                && words.is("telling-price", line.text(mark.to()))
                && isPriceNear(marks, mark.to());
        if (party || served || isPart(line, mark)) {
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
        return words.is("of", line.text(mark.from() - 1)) && CONTAINERS.contains(line.text(mark.from() - 2));
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
