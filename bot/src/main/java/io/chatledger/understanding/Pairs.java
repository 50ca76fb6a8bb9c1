package io.chatledger.understanding;

import io.chatledger.understanding.Clauses.Clause;
import io.chatledger.understanding.Parts.Part;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells of several equally likely numbers which are prices: "3 for 10 tshirts", "7 for 2 coffees", "12 lunch 5 tea". */
final class Pairs {

    private static final Set<String> CONTAINERS = Set.copyOf(Vocabulary.lines("en/containers.txt"));

    /** Things are offered at round prices: "3 for 10". */
    private static final BigDecimal ROUND = BigDecimal.valueOf(5);

    private final Line line;
    private final Marks marks;

    Pairs(Line line, Marks marks) {
        this.line = line;
        this.marks = marks;
    }

    /** Two bare numbers: a count and a price, or two prices. */
    List<Clause> cut(Part part, Mark first, Mark second) {
        boolean firstLeads = first.from() == part.from() || hasNoWords(part.from(), first.from());
        boolean secondEnds = second.to() == part.to() || hasNoWords(second.to(), part.to());
        boolean forSecond = line.is(second.from() - 1, "for");
        boolean joined = second.from() == first.to() + 1;
        if (!secondEnds && joined && (forSecond || line.is(second.from() - 1, "on"))) {
            return List.of(forCounted(part, first, second, firstLeads && forSecond));
        }
        if (secondEnds && (forSecond || (joined && CONTAINERS.contains(line.text(first.to()))))) {
            boolean counted = line.is(first.to(), Shape.WORD)
                    && (line.text(first.to()).endsWith("s") || CONTAINERS.contains(line.text(first.to())));
            return List.of(new Clause(part.from(), part.to(), second, !counted));
        }
        if (!firstLeads || second.from() == first.to()) {
            return List.of(new Clause(part.from(), part.to(), second, true));
        }
        return secondEnds
                ? List.of(new Clause(part.from(), part.to(), second, false))
                : split(part, List.of(first, second));
    }

    /** The price of "20 for 3 tacos", "spent 20 on 3 tacos" and, where the whole begins with a count, "3 for 10 tacos". */
    private Clause forCounted(Part part, Mark first, Mark second, boolean offer) {
        boolean smaller = value(first).compareTo(value(second)) < 0;
        boolean round = value(second).remainder(ROUND).signum() == 0;
        boolean plural = line.is(second.to(), Shape.WORD)
                && Stream.of(second.to(), second.to() + 1)
                        .anyMatch(i -> line.text(i).endsWith("s") && i < part.to());
        return offer && smaller
                ? new Clause(part.from(), part.to(), second, !round)
                : new Clause(part.from(), part.to(), first, !plural);
    }

    private static BigDecimal value(Mark mark) {
        return mark.find() instanceof Amount amount ? amount.readings().getFirst() : BigDecimal.ZERO;
    }

    /** Cuts behind the amounts when things come first, before them otherwise. */
    List<Clause> split(Part part, List<Mark> amounts) {
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

    private boolean hasNoWords(int from, int to) {
        for (int i = from; i < to; i++) {
            if (marks.at(i) == null && (line.is(i, Shape.WORD) || line.is(i, Shape.EMOJI))) {
                return false;
            }
        }
        return true;
    }
}
