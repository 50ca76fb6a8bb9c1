package io.chatledger.telegram;

import java.time.Duration;
import java.time.Instant;

/**
 * Tells what became of an update, after the commit.
 *
 * @param update its number
 * @param at when the commit had ended
 * @param took from when it was taken in hand
 * @param commit how much of that the commit took
 */
public record Handled(int update, Outcome outcome, Instant at, Duration took, Duration commit) {

    /** What can become of one. */
    public enum Outcome {
        STORED,
        /** It had been stored before. */
        REPEATED,
        /** It could not be done, which the chat was told. */
        APOLOGISED
    }
}
