package io.chatledger.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a call to the Bot API. */
sealed interface Outcome {

    /**
     * It was done, or had been done before.
     *
     * @param message the number of the message that it made, null when it made none
     */
    record Done(@Nullable Integer message) implements Outcome {

        Done() {
            this(null);
        }
    }

    /** Too many messages: not done, to be tried again after the wait that Telegram asks for. */
    record Flood(Duration pause) implements Outcome {}

    /** Nobody knows whether it was done: to be tried again. */
    record Unknown(String reason) implements Outcome {}

    /** The bot's token does not work: not done, and nothing else will be. */
    record Locked() implements Outcome {}

    /** It will never be done. */
    record Refused(String reason) implements Outcome {}
}
