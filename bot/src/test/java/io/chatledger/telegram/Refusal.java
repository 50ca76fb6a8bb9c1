package io.chatledger.telegram;

import org.jspecify.annotations.Nullable;

/** What the Bot API answers when it does not do what it was asked. */
final class Refusal extends RuntimeException {

    final int code;
    final @Nullable Integer retryAfter;

    Refusal(int code, String description, @Nullable Integer retryAfter) {
        super(description);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static Refusal bad(String description) {
        return new Refusal(400, "Bad Request: " + description, null);
    }

    static Refusal flood(int seconds) {
        return new Refusal(429, "Too Many Requests: retry after " + seconds, seconds);
    }

    String description() {
        return String.valueOf(getMessage());
    }
}
