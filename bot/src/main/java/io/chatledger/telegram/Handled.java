package io.chatledger.telegram;

import java.time.Duration;

/**
 * Tells what became of an update, after the commit.
 *
 * @param took from when it was taken in hand
 */
public record Handled(Outcome outcome, Duration took) {

    /** What can become of one. */
    public enum Outcome {
        STORED,
        /** It had been stored before. */
        REPEATED,
        /** It could not be done, which the chat was told. */
        APOLOGISED
    }
}
