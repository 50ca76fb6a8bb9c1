package io.chatledger.conversation;

import java.util.Locale;

/** What of an entry can be changed below a receipt, besides its category. */
enum Field {
    DATE,
    /** The menu of those below. */
    MORE,
    AMOUNT,
    /** What was bought. */
    NAME,
    NOTE,
    KIND;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such field */
    static Field ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
