package io.chatledger.understanding;

import io.chatledger.understanding.Clauses.Clause;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import io.chatledger.understanding.words.WordGroups;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Tells clauses whose number counts things from those that have a price: "2 beers" of "2 beers and a burger 24". */
final class Counted {

    private static final BigDecimal SEVERAL = BigDecimal.valueOf(6);
    private static final Set<String> SMALL = Set.copyOf(Vocabulary.lines("en/function-words.txt"));
    private static final Set<String> JOINTS = WordGroups.of("and");
    private static final Set<String> COUNTING = WordGroups.of("one");

    private final Line line;
    private final Marks marks;

    Counted(Line line, Marks marks) {
        this.line = line;
        this.marks = marks;
    }

    /** Whether its number opens it and the thing behind is in the plural: "18 eggs". */
    boolean isCount(Clause clause, BigDecimal most) {
        return isCount(clause.amount(), most);
    }

    /** Whether the thing behind a number is in the plural: "18 eggs". */
    boolean isCount(Mark amount, BigDecimal most) {
        return Clauses.writing(amount) == Writing.BARE
                && Totals.value(amount).compareTo(most) <= 0
                && line.is(amount.to(), Shape.WORD)
                && !SMALL.contains(line.text(amount.to()))
                && isPlural(amount.to())
                && marks.at(amount.to()) == null;
    }

    private boolean isPlural(int word) {
        String text = line.text(word);
        String next = line.is(word + 1, Shape.WORD) ? line.text(word + 1) : "";
        return (text.length() > 3 && text.endsWith("s")) || (next.length() > 3 && next.endsWith("s"));
    }

    /** Whether it is one more of what was counted, with the price of all: "2 beers and a burger 24". */
    boolean goesOn(List<Clause> counts, Clause clause) {
        Mark amount = clause.amount();
        boolean counted = COUNTING.contains(line.text(clause.from())) || line.is(clause.from(), Shape.DIGITS);
        return JOINTS.contains(line.text(clause.from() - 1))
                && counted
                && amount.from() > clause.from() + 1
                && amount.to() == clause.to()
                && counts.stream()
                        .allMatch(one ->
                                isCount(one, SEVERAL) && Totals.value(one).compareTo(Totals.value(clause)) < 0);
    }
}
