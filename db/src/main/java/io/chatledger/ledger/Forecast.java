package io.chatledger.ledger;

import io.chatledger.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What a month is going to come to. */
public final class Forecast {

    /** Before that many days a guess says little. */
    private static final int LEAST_DAYS = 3;

    private Forecast() {}

    /**
     * What was spent so far and what the month before spent after the same day, as rent and bills come on the same
     * days; when nothing is known of the month before, as much each day as until now.
     *
     * @param now sums of each day until today
     * @param before sums of each day of the month before, empty when nothing is known of it
     * @param days how many the month has
     * @return empty on the first two days and on the last
     */
    public static Optional<Money> of(List<Money> now, List<Money> before, int days) {
        int passed = now.size();
        if (passed < LEAST_DAYS || passed >= days) {
            return Optional.empty();
        }
        Money spent = now.getLast();
        return Optional.of(
                before.isEmpty()
                        ? perDay(spent, passed, days)
                        : spent.plus(before.getLast())
                                .plus(before.get(Math.min(passed, before.size()) - 1)
                                        .negated()));
    }

    private static Money perDay(Money spent, int passed, int days) {
        BigDecimal sum = spent.amount()
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(passed), spent.amount().scale(), RoundingMode.HALF_EVEN);
        return new Money(sum, spent.currency());
    }
}
