package io.chatledger.account;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A user and their settings.
 *
 * @param currency assumed for amounts without one
 * @param zone the user's days begin and end here
 * @param locale decides how numbers and dates are written
 * @param firstDayOfMonth 1 to 31, the pay day on which months and monthly budgets begin; the last day of shorter months
 */
@Table("ACCOUNT")
public record Account(
        @Id @Nullable Long id,
        Currency currency,
        @Column("TIME_ZONE") ZoneId zone,
        @Column("LANGUAGE_TAG") Locale locale,
        DayOfWeek firstDayOfWeek,
        int firstDayOfMonth,
        Instant createdAt) {

    private static final Currency FALLBACK = Currency.getInstance("USD");

    static Account opening(Locale locale, ZoneId zone, Instant now) {
        Locale plain = new Locale.Builder()
                .setLanguage(locale.getLanguage())
                .setScript(locale.getScript())
                .setRegion(locale.getCountry())
                .build();
        return new Account(null, currencyOf(plain), zone, plain, DayOfWeek.MONDAY, 1, now);
    }

    /** The same settings under another number; null for one to be stored anew. */
    Account as(@Nullable Long number, Instant created) {
        return new Account(number, currency, zone, locale, firstDayOfWeek, firstDayOfMonth, created);
    }

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

    private static Currency currencyOf(Locale locale) {
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(locale.getCountry())) {
            return FALLBACK;
        }
        return Objects.requireNonNullElse(Currency.getInstance(locale), FALLBACK);
    }
}
