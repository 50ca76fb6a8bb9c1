package io.chatledger.budget;

import io.chatledger.ledger.Category;
import io.chatledger.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a budget stands in its current period.
 *
 * @param category what it limits, null for all spending
 * @param limit positive
 * @param spent in the limit's currency, from the first day until now; below zero when more came back
 * @param from first day of the period, in the user's zone
 * @param to its last day, included
 */
public record BudgetStatus(@Nullable Category category, Money limit, Money spent, LocalDate from, LocalDate to) {

    private static final int WHOLE = 100;

    /** How much of the period has passed at the end of a day, in percent, 0 to 100. */
    public int elapsed(LocalDate today) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        long passed = Math.clamp(ChronoUnit.DAYS.between(from, today) + 1, 0, days);
        return (int) (WHOLE * passed / days);
    }
}
