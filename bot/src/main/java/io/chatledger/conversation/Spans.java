package io.chatledger.conversation;

import io.chatledger.ledger.Step;
import io.chatledger.understanding.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Periods of the calendar; weeks begin on Monday. */
final class Spans {

    private static final int WEEK = 7;
    private static final int YEAR = 12;

    private Spans() {}

    static Period week(LocalDate day) {
        LocalDate monday = Step.WEEK.start(day);
        return new Period(monday, monday.plusDays(WEEK - 1L));
    }

    static Period month(LocalDate day) {
        return months(1, day);
    }

    static Period year(LocalDate day) {
        return new Period(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
    }

    /** So many whole months, the last of which has the day. */
    static Period months(int count, LocalDate day) {
        YearMonth last = YearMonth.from(day);
        return new Period(last.minusMonths(count - 1L).atDay(1), last.atEndOfMonth());
    }

    /** How many whole months the period is, 0 when it is not made of those. */
    static int months(Period period) {
        boolean whole = period.from().getDayOfMonth() == 1
                && YearMonth.from(period.to()).atEndOfMonth().equals(period.to());
        return whole
                ? (int) ChronoUnit.MONTHS.between(period.from(), period.to().plusDays(1))
                : 0;
    }

    static boolean isYear(Period period) {
        return months(period) == YEAR && period.from().getMonthValue() == 1;
    }

    static long days(Period period) {
        return ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    }

    /** The period of the same length before, or after. */
    static Period beside(Period period, int direction) {
        int months = months(period);
        if (months > 0) {
            LocalDate from = period.from().plusMonths((long) direction * months);
            return new Period(from, from.plusMonths(months).minusDays(1));
        }
        long days = direction * days(period);
        return new Period(period.from().plusDays(days), period.to().plusDays(days));
    }
}
