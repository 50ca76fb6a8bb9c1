package io.chatledger.telegram;

/** What can go wrong between a bot and Telegram. */
sealed interface Fault {

    /** 429 with so many seconds to wait; nothing was done. */
    record Flood(int retryAfter) implements Fault {}

    /** An answer in the Bot API's form with another code; nothing was done. */
    record Refused(int code, String description) implements Fault {}

    /** The connection ends before anything was done. */
    record DroppedBefore() implements Fault {}

    /** It was done, but the connection ends before the answer. */
    record DroppedAfter() implements Fault {}
}
