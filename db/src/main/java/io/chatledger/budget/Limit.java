package io.chatledger.budget;

import io.chatledger.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much may be spent in each term of a budget.
 *
 * @param amount positive, below {@link Money#LIMIT}
 * @param carriesOver whether what is left of a term, or what is too much, counts in the next
 * @param thresholds percent of the limit at which to tell, 1 to 200, the least first; at most five
 * @param pause when nothing is told, null for never
 */
public record Limit(
        Money amount,
        boolean carriesOver,
        List<Integer> thresholds,
        @Nullable Term pause) {

    /** Told when nothing else is said. */
    public static final List<Integer> USUAL = List.of(80, 100);

    public static final int MOST_THRESHOLDS = 5;
    public static final int HIGHEST_THRESHOLD = 200;

    /** @throws IllegalArgumentException when a value is out of its range */
    public Limit {
        thresholds = thresholds.stream().distinct().sorted().toList();
        if (amount.amount().signum() <= 0 || amount.amount().compareTo(Money.LIMIT) >= 0) {
            throw new IllegalArgumentException("a limit is positive and below the limit of amounts");
        }
        if (thresholds.isEmpty()
                || thresholds.size() > MOST_THRESHOLDS
                || thresholds.getFirst() < 1
                || thresholds.getLast() > HIGHEST_THRESHOLD) {
            throw new IllegalArgumentException("one to five thresholds of 1 to 200 percent");
        }
    }

    /** One that tells at the usual thresholds and keeps nothing for later. */
    public static Limit of(Money amount) {
        return new Limit(amount, false, USUAL, null);
    }

    public Limit amounting(Money other) {
        return new Limit(other, carriesOver, thresholds, pause);
    }

    public Limit carrying(boolean over) {
        return new Limit(amount, over, thresholds, pause);
    }

    public Limit telling(List<Integer> at) {
        return new Limit(amount, carriesOver, at, pause);
    }

    public Limit paused(@Nullable Term other) {
        return new Limit(amount, carriesOver, thresholds, other);
    }
}
