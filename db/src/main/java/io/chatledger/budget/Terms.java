package io.chatledger.budget;

import io.chatledger.account.Account;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * When the days, weeks, months and years of a user's budgets begin; years begin in January.
 *
 * @param firstDayOfMonth 1 to 31; the last day of shorter months
 */
public record Terms(DayOfWeek firstDayOfWeek, int firstDayOfMonth) {

    private static final int WEEK = 7;

    public static Terms of(Account account) {
        return new Terms(account.firstDayOfWeek(), account.firstDayOfMonth());
    }

    /** The one that a day lies in. */
    public Term of(Cycle cycle, LocalDate day) {
        return switch (cycle) {
            case DAY -> new Term(day, day);
            case WEEK -> {
                LocalDate first = day.with(TemporalAdjusters.previousOrSame(firstDayOfWeek));
                yield new Term(first, first.plusDays(WEEK - 1L));
            }
            case MONTH -> month(day);
            case YEAR -> new Term(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
        };
    }

    public Term before(Cycle cycle, Term term) {
        return of(cycle, term.from().minusDays(1));
    }

    private Term month(LocalDate day) {
        YearMonth named = YearMonth.from(day);
        YearMonth month = day.isBefore(start(named)) ? named.minusMonths(1) : named;
        return new Term(start(month), start(month.plusMonths(1)).minusDays(1));
    }

    private LocalDate start(YearMonth month) {
        return month.atDay(Math.min(firstDayOfMonth, month.lengthOfMonth()));
    }
}
