package io.chatledger.conversation;

import io.chatledger.ledger.FirstDays;
import io.chatledger.understanding.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Periods of the calendar, in which weeks and months begin on the user's days. */
record Spans(FirstDays first) {

    private static final int WEEK = 7;

    Period week(LocalDate day) {
        LocalDate from = first.week(day);
        return new Period(from, from.plusDays(WEEK - 1L));
    }

    Period month(LocalDate day) {
        return months(1, day);
    }

    static Period year(LocalDate day) {
        return new Period(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
    }

    /** So many whole months, the last of which has the day. */
    Period months(int count, LocalDate day) {
        return new Period(first.month(day, 1L - count), first.month(day, 1).minusDays(1));
    }

    /** How many whole months the period is, 0 when it is not made of those. */
    int months(Period period) {
        LocalDate from = period.from();
        LocalDate after = period.to().plusDays(1);
        boolean whole = first.month(from).equals(from) && first.month(after).equals(after);
        return whole ? (int) ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(after)) : 0;
    }

    /** How many whole months of the calendar the period is, 0 when it is not made of those. */
    static int calendarMonths(Period period) {
        return new Spans(FirstDays.USUAL).months(period);
    }

    static boolean isYear(Period period) {
        return period.equals(year(period.from()));
    }

    static long days(Period period) {
        return ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    }

    /** The period of the same length before, or after; months of the calendar have such beside them. */
    Period beside(Period period, int direction) {
        if (calendarMonths(period) > 0 && !first.equals(FirstDays.USUAL)) {
            return new Spans(FirstDays.USUAL).beside(period, direction);
        }
        int months = months(period);
        if (months > 0) {
            LocalDate from = first.month(period.from(), (long) direction * months);
            return new Period(from, first.month(from, months).minusDays(1));
        }
        long days = direction * days(period);
        return new Period(period.from().plusDays(days), period.to().plusDays(days));
    }
}
