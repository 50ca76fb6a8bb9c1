package io.chatledger.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A user and their settings.
 *
 * @param currency assumed for amounts without one
 * @param zone the user's days begin and end here
 * @param locale decides how numbers and dates are written
 */
@Table("account")
public record Account(@Id @Nullable Long id, Currency currency, ZoneId zone, Locale locale, Instant createdAt) {

    /**
     * The stored account's number.
     *
     * @throws IllegalStateException before it is stored
     */
    public long number() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }
}
