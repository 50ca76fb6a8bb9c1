package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is to become; what is null stays.
 *
 * @param amount in the user's currency when no currency was stated
 * @param currency the one that was stated
 * @param date day in the user's zone
 * @param item as the user wrote it
 * @param merchant as the user wrote it
 */
public record Change(
        @Nullable Money amount,
        @Nullable Currency currency,
        @Nullable Category category,
        @Nullable LocalDate date,
        @Nullable String item,
        @Nullable String merchant,
        @Nullable Kind kind) {

    /** Whether nothing but the amount changes, with a currency or without. */
    public boolean isOnlyAmount() {
        return amount != null && equals(new Change(amount, currency, null, null, null, null, null));
    }

    /** Whether nothing but the category changes. */
    public boolean isOnlyCategory() {
        return category != null && equals(new Change(null, null, category, null, null, null, kind));
    }
}
