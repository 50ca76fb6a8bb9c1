package io.chatledger.understanding;

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

    private record Part(int from, int to) {}

    private static final Set<String> SEPARATORS =
            Set.of(",", ";", "+", "&", "and", "then", "also", "plus", "\n", "\u2022", "|", ".");

    private static final Set<String> CONTAINERS = Set.copyOf(Vocabulary.lines("en/containers.txt"));

    private final Line line;
    private final Marks marks;

    Clauses(Line line, Marks marks) {
        this.line = line;
        this.marks = marks;
    }

    List<Clause> cut() {
        List<Clause> clauses = new ArrayList<>();
        for (Part part : merge(parts())) {
            List<Clause> next = clauses(part);
            if (!clauses.isEmpty() && next.size() == 1 && isCounted(clauses.getLast(), next.getFirst())) {
                Clause whole = next.getFirst();
                next = List.of(new Clause(clauses.removeLast().from(), whole.to(), whole.amount(), whole.doubtful()));
            }
            clauses.addAll(next);
        }
        return clauses;
    }

    /** Whether the first clause only counts what the second has the price of: "3 apples and 2 pears for 4.50". */
    private boolean isCounted(Clause first, Clause second) {
        Mark next = marks.at(second.from());
        boolean several = line.text(first.amount().to()).endsWith("s")
                || line.is(second.amount().from() - 1, "for");
        return several
                && writing(first.amount()) == Writing.BARE
                && first.amount().from() == first.from()
                && next != null
                && next.find() instanceof Amount
                && writing(next) == Writing.BARE
                && !next.equals(second.amount());
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < line.size(); i++) {
            Mark before = marks.at(i - 1);
            if (line.is(i, Shape.EMOJI) && i > from && before != null && before.find() instanceof Amount) {
                parts.add(new Part(from, i));
                from = i;
            } else if (isSeparator(i)) {
                if (i > from) {
                    parts.add(new Part(from, i));
                }
                from = i + 1;
            }
        }
        if (from < line.size()) {
            parts.add(new Part(from, line.size()));
        }
        return parts;
    }

    private boolean isSeparator(int i) {
        if (marks.at(i) != null || !SEPARATORS.contains(line.text(i))) {
            return false;
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
        int waiting = -1;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!amounts(part).isEmpty()) {
                merged.add(new Part(waiting >= 0 ? waiting : part.from(), part.to()));
                waiting = -1;
            } else if (belongsToNext(parts, i, !merged.isEmpty() || waiting >= 0)) {
                waiting = waiting >= 0 ? waiting : part.from();
            } else if (merged.isEmpty()) {
                waiting = waiting >= 0 ? waiting : part.from();
            } else {
                Part last = merged.removeLast();
                merged.add(new Part(last.from(), part.to()));
            }
        }
        return merged;
    }

    private boolean belongsToNext(List<Part> parts, int i, boolean hasBefore) {
        for (int next = i + 1; next < parts.size(); next++) {
            List<Mark> amounts = amounts(parts.get(next));
            if (!amounts.isEmpty()) {
                boolean amountFirst =
                        amounts.getFirst().from() == parts.get(next).from();
                boolean newLine = line.is(parts.get(i).to(), Shape.BREAK);
                return !hasBefore || (!amountFirst && !newLine);
            }
        }
        return false;
    }

    private List<Mark> amounts(Part part) {
        return marks.all().stream()
                .filter(m -> m.find() instanceof Amount && m.from() >= part.from() && m.from() < part.to())
                .toList();
    }

    private List<Clause> clauses(Part part) {
        List<Mark> amounts = amounts(part);
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

    private static Writing writing(Mark mark) {
        return mark.find() instanceof Amount amount ? amount.writing() : Writing.BARE;
    }
}
