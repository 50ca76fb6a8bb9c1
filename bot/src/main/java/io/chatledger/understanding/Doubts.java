package io.chatledger.understanding;

import io.chatledger.money.Money;
import io.chatledger.understanding.Clauses.Clause;
import io.chatledger.understanding.Question.Missing;
import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what has to be asked before a clause can become an entry. */
final class Doubts {

    private final VagueDays vague = new VagueDays();

    /** What is wrong with the days of a message, or null. */
    @Nullable
    Missing day(Findings findings) {
        if (findings.has(Find.NoSuchDay.class)) {
            return Missing.IMPOSSIBLE_DATE;
        }
        if (findings.has(Find.UnclearDay.class) || vague.in(findings)) {
            return Missing.WHICH_DAY;
        }
        boolean past = findings.has(Find.Day.class);
        boolean future = findings.found(Find.FutureDay.class)
                .anyMatch(day -> !past || !Stated.isOfTheThing(findings.line(), day));
        return future ? Missing.FUTURE_DATE : null;
    }

    /** The question that a clause raises, or null when it can be recorded. */
    @Nullable
    Question of(Findings findings, Clause clause, Roles.Names names, @Nullable Missing day) {
        String about = Entries.about(names);
        if (!(clause.amount().find() instanceof Amount amount)) {
            return new Question(Missing.AMOUNT, about, List.of());
        }
        if (day != null) {
            return new Question(day, about, List.of());
        }
        Question wrong = Sums.doubt(amount, about, findings.setting());
        if (wrong != null) {
            return wrong;
        }
        if (clause.doubtful() || endsARange(findings.line(), clause.amount())) {
            return new Question(Missing.WHICH_AMOUNT, about, options(findings, clause.from(), clause.to()));
        }
        return names.isEmpty() && !saysMore(findings)
                ? new Question(Missing.ITEM, null, List.of(Entries.money(findings, amount)))
                : null;
    }

    /** Whether another number stands before it as the other end or choice: "20-25 quid", "3 or 4 dollars". */
    private static boolean endsARange(Line line, Mark amount) {
        int joint = amount.from() - 1;
        boolean dash = line.is(joint, "-") && line.touches(joint) && line.touches(amount.from());
        return (dash || line.is(joint, "or") || line.is(joint, "to")) && line.is(joint - 1, Shape.DIGITS);
    }

    /** Whether there are words besides the amount, as in "spent 12". */
    private static boolean saysMore(Findings findings) {
        return findings.sketch().units().stream().anyMatch(unit -> unit.type().equals("word"));
    }

    /** The question about an expense of several that has no name of its own: "rent 1200 due, paid 600". */
    static Question nameless(Findings findings, Roles.Names first) {
        return new Question(
                Missing.WHICH_AMOUNT,
                Entries.about(first),
                options(findings, 0, findings.line().size()));
    }

    /** The amounts to choose from; a single one is no choice. */
    private static List<Money> options(Findings findings, int from, int to) {
        List<Money> options = Stated.amounts(findings).stream()
                .filter(mark -> mark.from() >= from && mark.to() <= to)
                .flatMap(mark -> Stream.ofNullable(Stated.money(findings, mark)))
                .distinct()
                .toList();
        return options.size() > 1 ? options : List.of();
    }
}
