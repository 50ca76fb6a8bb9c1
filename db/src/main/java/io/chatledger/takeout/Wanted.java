package io.chatledger.takeout;

import java.time.LocalDate;

/**
 * A file that somebody wants.
 *
 * @param from the first day
 * @param to the last day
 */
public record Wanted(long account, Format format, LocalDate from, LocalDate to) {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** With every entry. */
    public Wanted(long account, Format format) {
        this(account, format, FIRST_DAY, LAST_DAY);
    }

    /** For example {@code chatledger.csv}. */
    public String fileName() {
        return "chatledger." + format.ending();
    }
}
