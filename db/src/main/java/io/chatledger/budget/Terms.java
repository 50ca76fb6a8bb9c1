package io.chatledger.budget;

import io.chatledger.account.Account;
import io.chatledger.ledger.FirstDays;
import java.time.DayOfWeek;
import java.time.LocalDate;

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
                LocalDate first = firsts().week(day);
                yield new Term(first, first.plusDays(WEEK - 1L));
            }
            case MONTH -> new Term(firsts().month(day), firsts().month(day, 1).minusDays(1));
            case YEAR -> new Term(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
        };
    }

    public Term before(Cycle cycle, Term term) {
        return of(cycle, term.from().minusDays(1));
    }

    private FirstDays firsts() {
        return new FirstDays(firstDayOfWeek, firstDayOfMonth);
    }
}
