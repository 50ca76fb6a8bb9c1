package io.chatledger.telegram;

import java.time.Duration;

/** What became of a call to the Bot API. */
sealed interface Outcome {

    /** It was done, or had been done before. */
    record Done() implements Outcome {}

    /** Too many messages: not done, to be tried again after the wait that Telegram asks for. */
    record Flood(Duration pause) implements Outcome {}

    /** Nobody knows whether it was done: to be tried again. */
    record Unknown(String reason) implements Outcome {}

    /** The bot's token does not work: not done, and nothing else will be. */
    record Locked() implements Outcome {}

    /** It will never be done. */
    record Refused(String reason) implements Outcome {}
}
