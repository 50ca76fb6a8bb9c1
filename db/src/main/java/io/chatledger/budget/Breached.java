package io.chatledger.budget;

import java.time.Instant;

/**
 * Tells, inside the transaction that did it, that spending reached a threshold of a budget for the first time in its
 * term. When one change passes several at once, only the highest is told.
 *
 * @param breach its number, for {@link Breaches#report}
 * @param threshold percent of the limit
 */
public record Breached(long account, long breach, int threshold, BudgetStatus status, Instant at) {}
