package io.chatledger.understanding;

import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a message into clauses of one amount each. */
final class Clauses {

    /**
     * A part of a message with what it cost.
     *
     * @param from the first token
     * @param to the token after the last
     * @param amount the amount that counts
     * @param doubtful whether another number of the clause might be meant as well
     */
    record Clause(int from, int to, Mark amount, boolean doubtful) {}

    /** A part between separators, and the amounts in it. */
    private record Part(int from, int to, List<Mark> amounts) {}

    private static final Set<String> SEPARATORS = Set.copyOf(Vocabulary.lines("en/separators.txt"));

    private static final Set<String> CONTAINERS = Set.copyOf(Vocabulary.lines("en/containers.txt"));

    private final Line line;
    private final Marks marks;
    private final Totals totals;

    Clauses(Line line, Marks marks) {
        this.line = line;
        this.marks = marks;
        this.totals = new Totals(line, marks);
    }

    List<Clause> cut() {
        List<Clause> clauses = new ArrayList<>();
        for (Part part : merge(parts())) {
            clauses.addAll(clauses(part));
        }
        return totals.join(clauses);
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
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean first = merged.isEmpty() && waiting < 0;
            if (!part.amounts().isEmpty()) {
                merged.add(new Part(waiting >= 0 ? waiting : part.from(), part.to(), part.amounts()));
                waiting = -1;
            } else if (first || merged.isEmpty() || belongsToNext(part, next[i])) {
                waiting = waiting >= 0 ? waiting : part.from();
            } else {
                Part last = merged.removeLast();
                merged.add(new Part(last.from(), part.to(), last.amounts()));
            }
        }
        return merged;
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

    private List<Clause> clauses(Part part) {
        List<Mark> amounts = part.amounts();
        if (amounts.size() < 2 || !totals.isTotal(amounts.getLast(), part.to())) {
            return priced(part);
        }
        int cut = amounts.get(amounts.size() - 2).to();
        List<Clause> clauses =
                new ArrayList<>(priced(new Part(part.from(), cut, amounts.subList(0, amounts.size() - 1))));
        clauses.add(new Clause(cut, part.to(), amounts.getLast(), false));
        return clauses;
    }

    private List<Clause> priced(Part part) {
        List<Mark> amounts = part.amounts();
        Writing surest =
                amounts.stream().map(Clauses::writing).min(Writing::compareTo).orElse(Writing.BARE);
        List<Mark> strong = amounts.stream().filter(m -> writing(m) == surest).toList();
        if (strong.size() == 1) {
            return List.of(
                    new Clause(part.from(), part.to(), strong.getFirst(), isDoubtful(amounts, strong.getFirst())));
        }
        if (surest == Writing.BARE && strong.size() == 2) {
            return two(part, strong.getFirst(), strong.getLast());
        }
        return split(part, strong);
    }

    /** Two bare numbers: a count and a price, or two prices. */
    private List<Clause> two(Part part, Mark first, Mark second) {
        boolean firstLeads = first.from() == part.from() || hasNoWords(part.from(), first.from());
        boolean secondEnds = second.to() == part.to() || hasNoWords(second.to(), part.to());
        boolean forSecond = secondEnds && line.is(second.from() - 1, "for");
        boolean counted =
                line.is(first.to(), Shape.WORD) && line.text(first.to()).endsWith("s");
        boolean contained = secondEnds && second.from() == first.to() + 1 && CONTAINERS.contains(line.text(first.to()));
        if (firstLeads && !secondEnds && line.is(first.to(), "for") && second.from() == first.to() + 1) {
            return List.of(new Clause(part.from(), part.to(), second, false));
        }
        if (forSecond && !counted) {
            return List.of(new Clause(part.from(), part.to(), second, true));
        }
        if (forSecond || contained) {
            return List.of(new Clause(part.from(), part.to(), second, false));
        }
        if (firstLeads && secondEnds && second.from() > first.to()) {
            return List.of(new Clause(part.from(), part.to(), second, false));
        }
        if (firstLeads && !secondEnds && second.from() > first.to()) {
            return split(part, List.of(first, second));
        }
        return List.of(new Clause(part.from(), part.to(), second, true));
    }

    /** Whether a price might be a day or a name after all: "lunch 12 on 1.11", "50 cent album 12". */
    private boolean isDoubtful(List<Mark> amounts, Mark price) {
        if (amounts.size() != 2 || !(price.find() instanceof Amount amount)) {
            return false;
        }
        boolean last = price.equals(amounts.getLast());
        boolean day = last
                && line.is(price.from() - 1, "on")
                && amount.currency() == null
                && !line.is(price.to(), Shape.WORD);
        boolean name = !last && amount.readings().getFirst().compareTo(BigDecimal.ONE) < 0;
        return day || name;
    }

    private boolean hasNoWords(int from, int to) {
        for (int i = from; i < to; i++) {
            if (marks.at(i) == null && (line.is(i, Shape.WORD) || line.is(i, Shape.EMOJI))) {
                return false;
            }
        }
        return true;
    }

    /** Cuts behind the amounts when things come first, before them otherwise. */
    private List<Clause> split(Part part, List<Mark> amounts) {
        boolean thingFirst = !hasNoWords(part.from(), amounts.getFirst().from());
        List<Clause> clauses = new ArrayList<>();
        int from = part.from();
        for (int i = 0; i < amounts.size(); i++) {
            Mark amount = amounts.get(i);
            boolean last = i == amounts.size() - 1;
            int to = last
                    ? part.to()
                    : thingFirst ? amount.to() : amounts.get(i + 1).from();
            clauses.add(new Clause(from, to, amount, false));
            from = to;
        }
        return clauses;
    }

    static Writing writing(Mark mark) {
        return mark.find() instanceof Amount amount ? amount.writing() : Writing.BARE;
    }
}
