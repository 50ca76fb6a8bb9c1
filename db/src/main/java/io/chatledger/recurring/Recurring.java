package io.chatledger.recurring;

import io.chatledger.ledger.NewEntry;
import java.time.LocalDate;

/**
 * Something that is booked again and again.
 *
 * @param entry what is booked; its day is the next
 * @param paused whether it is left out until it is resumed
 */
public record Recurring(long id, Rhythm rhythm, NewEntry entry, boolean paused) {

    /** The day on which it is booked next, if it is not paused. */
    public LocalDate next() {
        return entry.day();
    }
}
