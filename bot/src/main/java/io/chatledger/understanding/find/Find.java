package io.chatledger.understanding.find;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a finder can find. */
public sealed interface Find {

    /**
     * An amount of money, or a bare number that may be one.
     *
     * @param readings what it can mean, the likelier first; never empty
     * @param currency null when it was not stated
     * @param writing how surely it is money
     * @param sign -1 for a minus sign, 1 for a plus sign, 0 for none
     */
    record Amount(List<BigDecimal> readings, @Nullable Currency currency, Writing writing, int sign) implements Find {}

    /** How surely a number is money by the way it is written. */
    enum Writing {
        /** With a currency: "12 usd", "a tenner". */
        MONEY,
        /** As prices are: "12.50", "six eighty", "1.4k". */
        PRICE,
        /** A bare number: "12". */
        BARE
    }

    /** A day of the past, or today. */
    record Day(LocalDate date) implements Find {}

    /** A day that is still to come. */
    record FutureDay(LocalDate date) implements Find {}

    /** A day that no calendar has. */
    record NoSuchDay() implements Find {}

    /** A time that has passed but is no single day: at the weekend, the other day. */
    record UnclearDay() implements Find {}

    /** A tag without its number sign, in lower case. */
    record Tag(String name) implements Find {}

    /** How something was paid, as the user wrote it. */
    record Payment(String method) implements Find {}

    /** A remark, as the user wrote it. */
    record Note(String text) implements Find {}

    /** A number that is no money. */
    record Other(Sort sort) implements Find {}

    /** What else a number can be. */
    enum Sort {
        TIME,
        DURATION,
        PERCENT,
        MEASURE,
        LABEL,
        CODE,
        COUNT,
        NAME
    }
}
