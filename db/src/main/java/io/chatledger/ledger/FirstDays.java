package io.chatledger.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * On which days a user's weeks and months begin.
 *
 * @param ofMonth 1 to 31, the last day of shorter months
 */
public record FirstDays(DayOfWeek ofWeek, int ofMonth) {

    /** Weeks from Monday, months of the calendar. */
    public static final FirstDays USUAL = new FirstDays(DayOfWeek.MONDAY, 1);

    /** The first day of the week that the day lies in. */
    public LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(ofWeek));
    }

    /** The first day of the month that the day lies in. */
    public LocalDate month(LocalDate day) {
        LocalDate first = in(YearMonth.from(day));
        return day.isBefore(first) ? in(YearMonth.from(day).minusMonths(1)) : first;
    }

    /** The first day of a month some months after the one that the day lies in, before it when negative. */
    public LocalDate month(LocalDate day, long after) {
        return in(YearMonth.from(month(day)).plusMonths(after));
    }

    /** The first day of the user's month that begins in a month of the calendar. */
    public LocalDate in(YearMonth month) {
        return month.atDay(Math.min(ofMonth, month.lengthOfMonth()));
    }
}
