package io.chatledger.ledger;

import java.util.Locale;

/** What money was spent on; {@link #INCOME} for money that came in. */
public enum Category {
    GROCERIES,
    EATING_OUT,
    TRANSPORT,
    HOUSING,
    UTILITIES,
    HEALTH,
    ENTERTAINMENT,
    SHOPPING,
    TRAVEL,
    EDUCATION,
    GIFTS_DONATIONS,
    PERSONAL_CARE,
    KIDS,
    PETS,
    SUBSCRIPTIONS,
    FEES_TAXES,
    OTHER,
    INCOME;

    /** The stable name that is stored and exported, for example {@code eating_out}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such category */
    public static Category ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
