package io.chatledger.understanding;

import io.chatledger.understanding.find.PeriodWords.Found;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.WordGroups;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells questions that say nothing but what they are about and when: "jan - mar, parking", "how many pizzas this month". */
final class PlainTotals {

    private static final Set<String> BESIDE_PERIODS = WordGroups.of("beside-period");
    private static final int LEAST_WORDS = 3;

    private final Slots slots;
    private final Periods periods;

    PlainTotals(Slots slots, Periods periods) {
        this.slots = slots;
        this.periods = periods;
    }

    boolean isOne(Findings findings) {
        return isOfAPeriod(findings) || isCountOfThings(findings);
    }

    /** Whether it is a stretch of time and what was spent on, and nothing more: "jan - mar, parking". */
    private boolean isOfAPeriod(Findings findings) {
        Found period = Stated.hasPrice(findings) ? null : found(findings);
        if (period == null || period.first().equals(period.last()) || period.to() - period.from() < LEAST_WORDS) {
            return false;
        }
        return namesOnlyThings(findings, 0, period);
    }

    /** Whether it asks how many of a thing there were, and nothing more: "how many pizzas this month". */
    private boolean isCountOfThings(Findings findings) {
        Phrases.Match<String> count = slots.at("measure", findings.line(), 0);
        return count != null
                && count.value().equals("count")
                && findings.knowsAThing()
                && namesOnlyThings(findings, count.to(), found(findings));
    }

    private @Nullable Found found(Findings findings) {
        return periods.found(findings.line(), findings.marks(), new Present(findings.context()));
    }

    private static boolean namesOnlyThings(Findings findings, int from, @Nullable Found period) {
        return findings.sketch().units().stream()
                .filter(unit -> unit.from() >= from)
                .filter(unit -> period == null || unit.from() < period.from() || unit.from() >= period.to())
                .allMatch(unit -> switch (unit.type()) {
                    case "item", "shop", "mark" -> true;
                    case "word" -> BESIDE_PERIODS.contains(unit.word());
                    case String _ -> false;
                });
    }
}
