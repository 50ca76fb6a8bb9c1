package io.chatledger.understanding;

import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a message at its separators, so that each part has amounts. */
final class Parts {

    /**
     * What stands between two separators.
     *
     * @param from the first token
     * @param to the token after the last
     */
    record Part(int from, int to, List<Mark> amounts) {}

    private static final Set<String> SEPARATORS = Set.copyOf(Vocabulary.lines("en/separators.txt"));

    private final Line line;
    private final Marks marks;

    Parts(Line line, Marks marks) {
        this.line = line;
        this.marks = marks;
    }

    List<Part> cut() {
        return merge(parts());
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<Mark> amounts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= line.size(); i++) {
            Mark mark = marks.at(i);
            Mark before = marks.at(i - 1);
            boolean emoji = line.is(i, Shape.EMOJI) && before != null && before.find() instanceof Amount;
            if (i == line.size() || emoji || isSeparator(i)) {
                if (i > from) {
                    parts.add(new Part(from, i, List.copyOf(amounts)));
                    amounts.clear();
                }
                from = emoji ? i : i + 1;
            } else if (mark != null && mark.from() == i && mark.find() instanceof Amount) {
                amounts.add(mark);
            }
        }
        return parts;
    }

    private boolean isSeparator(int i) {
        if (line.is(i, Shape.BREAK)) {
            return true;
        }
        if (marks.at(i) != null || !SEPARATORS.contains(line.text(i))) {
            return false;
        }
        if (line.is(i, "/")) {
            return !line.touches(i) && !line.touches(i + 1);
        }
        boolean inside = line.is(i, Shape.MARK)
                && line.touches(i)
                && line.touches(i + 1)
                && line.is(i + 1, Shape.WORD)
                && !line.is(i, ",")
                && !line.is(i, ";");
        return !inside;
    }

    /** Joins parts without an amount to the one they belong to. */
    private List<Part> merge(List<Part> parts) {
        List<Part> merged = new ArrayList<>();
        @Nullable Part[] next = nextPriced(parts);
        int waiting = -1;
        boolean paired = false;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean first = merged.isEmpty() && waiting < 0;
            if (!part.amounts().isEmpty()) {
                merged.add(new Part(waiting >= 0 ? waiting : part.from(), part.to(), part.amounts()));
                paired = waiting >= 0 && isOnlyAPrice(part);
                waiting = -1;
            } else if (first
                    || merged.isEmpty()
                    || belongsToNext(part, next[i])
                    || (paired && i + 1 < parts.size() && isOnlyAPrice(parts.get(i + 1)))) {
                waiting = waiting >= 0 ? waiting : part.from();
            } else {
                Part last = merged.removeLast();
                merged.add(new Part(last.from(), part.to(), last.amounts()));
            }
        }
        return merged;
    }

    private static boolean isOnlyAPrice(Part part) {
        return part.amounts().size() == 1
                && part.amounts().getFirst().from() == part.from()
                && part.amounts().getFirst().to() == part.to();
    }

    /** For each part the next one that has an amount. */
    private static @Nullable Part[] nextPriced(List<Part> parts) {
        @Nullable Part[] next = new Part[parts.size()];
        Part priced = null;
        for (int i = parts.size() - 1; i >= 0; i--) {
            next[i] = priced;
            priced = parts.get(i).amounts().isEmpty() ? priced : parts.get(i);
        }
        return next;
    }

    /** Whether it opens the next part rather than closing the one before: a day or shop with a colon, or a thing with its price. */
    private boolean belongsToNext(Part part, @Nullable Part next) {
        boolean heads = line.is(part.to() - 1, ":");
        boolean thing =
                next != null && next.amounts().getFirst().from() != next.from() && !line.is(part.to(), Shape.BREAK);
        return next != null && (heads || thing) && !(isDay(part.from(), part.to()) && hasDay(next));
    }

    /** Whether nothing but a day is said, which then belongs to the entry before when the next has one of its own. */
    private boolean isDay(int from, int to) {
        Mark mark = marks.at(from);
        return mark != null && mark.find() instanceof Find.Day && mark.to() == to;
    }

    private boolean hasDay(Part part) {
        Mark first = marks.at(part.from());
        Mark last = marks.at(part.to() - 1);
        return (first != null && first.find() instanceof Find.Day) || (last != null && last.find() instanceof Find.Day);
    }
}
