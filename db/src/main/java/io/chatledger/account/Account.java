package io.chatledger.account;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
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
 * @param pictures {@code light} or {@code dark}; empty where nobody said
 */
@Table("ACCOUNT")
public record Account(
        @Id @Nullable Long id,
        Currency currency,
        @Column("TIME_ZONE") ZoneId zone,
        @Column("LANGUAGE_TAG") Locale locale,
        DayOfWeek firstDayOfWeek,
        int firstDayOfMonth,
        Instant createdAt,
        String pictures) {

    private static final Currency FALLBACK = Currency.getInstance("USD");

    static Account opening(Locale locale, ZoneId zone, Instant now) {
        Locale plain = new Locale.Builder()
                .setLanguage(locale.getLanguage())
                .setScript(locale.getScript())
                .setRegion(locale.getCountry())
                .build();
        return new Account(null, currencyOf(plain), zone, plain, weekOf(plain), 1, now, "");
    }

    public Account with(Currency other) {
        return new Account(id, other, zone, locale, firstDayOfWeek, firstDayOfMonth, createdAt, pictures);
    }

    public Account with(ZoneId other) {
        return new Account(id, currency, other, locale, firstDayOfWeek, firstDayOfMonth, createdAt, pictures);
    }

    public Account with(Locale other) {
        return new Account(id, currency, zone, other, firstDayOfWeek, firstDayOfMonth, createdAt, pictures);
    }

    public Account with(DayOfWeek other) {
        return new Account(id, currency, zone, locale, other, firstDayOfMonth, createdAt, pictures);
    }

    /** @throws IllegalArgumentException when there is no such day in any month */
    public Account withFirstDayOfMonth(int other) {
        if (other < 1 || other > 31) {
            throw new IllegalArgumentException("a day of a month is 1 to 31");
        }
        return new Account(id, currency, zone, locale, firstDayOfWeek, other, createdAt, pictures);
    }

    public Account withPictures(String other) {
        return new Account(id, currency, zone, locale, firstDayOfWeek, firstDayOfMonth, createdAt, other);
    }

    /** The same settings under another number; null for one to be stored anew. */
    Account as(@Nullable Long number, Instant created) {
        return new Account(number, currency, zone, locale, firstDayOfWeek, firstDayOfMonth, created, pictures);
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

    /** As is the custom of the country, Monday where none is known. */
    private static DayOfWeek weekOf(Locale locale) {
        return locale.getCountry().isEmpty()
                ? DayOfWeek.MONDAY
                : WeekFields.of(locale).getFirstDayOfWeek();
    }

    private static Currency currencyOf(Locale locale) {
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(locale.getCountry())) {
            return FALLBACK;
        }
        return Objects.requireNonNullElse(Currency.getInstance(locale), FALLBACK);
    }
}
