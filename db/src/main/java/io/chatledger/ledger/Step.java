package io.chatledger.ledger;

import java.time.LocalDate;

/** How a report divides the time; weeks and months begin on the user's days, years with January. */
public enum Step {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** The first day of the step that the day lies in. */
    public LocalDate start(LocalDate day, FirstDays first) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> first.week(day);
            case MONTH -> first.month(day);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the next step. */
    public LocalDate next(LocalDate day, FirstDays first) {
        return switch (this) {
            case DAY -> day.plusDays(1);
            case WEEK -> first.week(day).plusWeeks(1);
            case MONTH -> first.month(day, 1);
            case YEAR -> start(day, first).plusYears(1);
        };
    }
}
