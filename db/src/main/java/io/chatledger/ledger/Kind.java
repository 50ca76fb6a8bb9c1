package io.chatledger.ledger;

import java.util.Locale;

/** Which way the money went. */
public enum Kind {
    /** Money that left. */
    EXPENSE,
    /** Money that came in. */
    INCOME,
    /** Money that came back for an earlier expense: it lessens what was spent in its category. */
    REFUND;

    /** The stable name that is stored and exported, for example {@code refund}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static Kind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The kind after an entry was filed under a category: what is filed as income came in, and nothing else did. */
    Kind filedUnder(Category category) {
        if (category == Category.INCOME) {
            return INCOME;
        }
        return this == INCOME ? EXPENSE : this;
    }
}
