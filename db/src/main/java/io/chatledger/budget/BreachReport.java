package io.chatledger.budget;

import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Spending;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a breach, as of the moment of reading.
 *
 * @param threshold percent of the limit
 * @param at when it was reached
 * @param largest the five largest expenses of the term, the largest first
 * @param spending the term day by day, of what the budget limits
 * @param before the term before, null when nothing is known of it
 */
public record BreachReport(
        long account,
        int threshold,
        BudgetStatus status,
        Instant at,
        List<Entry> largest,
        Spending spending,
        @Nullable Spending before) {

    public BreachReport {
        largest = List.copyOf(largest);
    }
}
