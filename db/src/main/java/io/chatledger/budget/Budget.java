package io.chatledger.budget;

import io.chatledger.ledger.Coverage;
import java.time.LocalDate;

/**
 * A limit for a part of the spending, again and again.
 *
 * @param began first day of the term in which it was made; what lies before is no part of it
 */
public record Budget(long id, Coverage coverage, Cycle cycle, LocalDate began, Limit limit) {

    boolean isPausedOn(LocalDate day) {
        return limit.pause() != null && limit.pause().has(day);
    }
}
