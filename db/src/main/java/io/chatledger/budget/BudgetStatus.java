package io.chatledger.budget;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Coverage;
import io.chatledger.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a budget stands in one of its terms.
 *
 * @param carried what the terms before left over, below zero when they took too much; 0 without carry-over
 * @param spent in the limit's currency, in the whole term as far as it is recorded; below zero when more came back
 */
public record BudgetStatus(Budget budget, Term term, Money carried, Money spent) {

    private static final int WHOLE = 100;

    /** What it limits. */
    public Coverage coverage() {
        return budget.coverage();
    }

    /** What it limits when that is a single category, else null. */
    public @Nullable Category category() {
        return budget.coverage().single();
    }

    /** What may be spent in the term with what was carried over; not positive when too much was spent before. */
    public Money limit() {
        return budget.limit().amount().plus(carried);
    }

    /** First day of the term, in the user's zone. */
    public LocalDate from() {
        return term.from();
    }

    /** Last day of the term, included. */
    public LocalDate to() {
        return term.to();
    }

    /** What may still be spent; below zero when it is too much already. */
    public Money left() {
        return limit().plus(spent.negated());
    }

    public boolean isOver() {
        return left().amount().signum() < 0;
    }

    /** Spent of the limit in whole percent, rounded down, so that 100 is all of it; at most 9,999, also when there is nothing to spend. */
    public int percent() {
        BigDecimal limit = limit().amount();
        if (spent.amount().signum() <= 0) {
            return 0;
        }
        if (limit.signum() <= 0) {
            return 9_999;
        }
        return spent.amount()
                .movePointRight(2)
                .divide(limit, 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(9_999))
                .intValue();
    }

    /** Whether so many percent of the limit are spent. */
    boolean reaches(int threshold) {
        return spent.amount().signum() > 0
                && spent.amount().movePointRight(2).compareTo(limit().amount().multiply(BigDecimal.valueOf(threshold)))
                        >= 0;
    }

    /** How much of the term has passed at the end of a day, in percent, 0 to 100. */
    public int elapsed(LocalDate today) {
        long days = ChronoUnit.DAYS.between(from(), to()) + 1;
        long passed = Math.clamp(ChronoUnit.DAYS.between(from(), today) + 1, 0, days);
        return (int) (WHOLE * passed / days);
    }

    /** Days of the term that are still to come, with today; 0 after its end. */
    public int daysLeft(LocalDate today) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(today.isBefore(from()) ? from() : today, to()) + 1);
    }

    /** What is left for each day from today on, rounded down; 0 when nothing is. */
    public Money perDay(LocalDate today) {
        Money left = left();
        int days = Math.max(1, daysLeft(today));
        BigDecimal share = left.amount()
                .max(BigDecimal.ZERO)
                .divide(BigDecimal.valueOf(days), left.amount().scale(), RoundingMode.DOWN);
        return new Money(share, left.currency());
    }
}
