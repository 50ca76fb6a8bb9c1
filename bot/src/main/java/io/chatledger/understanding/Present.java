package io.chatledger.understanding;

import io.chatledger.ledger.FirstDays;
import io.chatledger.understanding.find.PeriodWords;
import io.chatledger.understanding.find.PeriodWords.Found;
import io.chatledger.understanding.words.Line;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The day on which something is asked, and how the user counts weeks and months: "this week" and "last month" are the
 * user's, while "March" is the calendar's.
 */
record Present(LocalDate today, FirstDays first) {

    private static final Set<String> WEEKS = Set.of("week", "weeks");
    private static final Set<String> MONTHS = Set.of("month", "months");

    Present(Context context) {
        this(context.now().toLocalDate(), context.first());
    }

    /** The period in words that begins at a token, or null. */
    @Nullable
    Found period(PeriodWords words, Line line, int i) {
        Found found = words.at(line, i, today);
        if (found == null || first.equals(FirstDays.USUAL)) {
            return found;
        }
        if (has(WEEKS, line, found)) {
            return week(words, line, i, found);
        }
        return has(MONTHS, line, found) ? month(words, line, i, found) : found;
    }

    /** A week that begins on another day is a week from Monday, seen that many days later. */
    private @Nullable Found week(PeriodWords words, Line line, int i, Found found) {
        if (found.first().getDayOfWeek() != DayOfWeek.MONDAY) {
            return found;
        }
        int days = Math.floorMod(DayOfWeek.MONDAY.getValue() - first.ofWeek().getValue(), 7);
        Found shifted = words.at(line, i, today.plusDays(days));
        return shifted == null
                ? null
                : ending(
                        shifted, shifted.first().minusDays(days), shifted.last().minusDays(days));
    }

    /** A month that begins on another day is the month of the calendar in which it begins. */
    private @Nullable Found month(PeriodWords words, Line line, int i, Found found) {
        if (found.first().getDayOfMonth() != 1) {
            return found;
        }
        LocalDate start = first.month(today);
        Found shifted = words.at(line, i, start.withDayOfMonth(1));
        if (shifted == null) {
            return null;
        }
        YearMonth last = YearMonth.from(shifted.last());
        boolean whole = shifted.last().equals(last.atEndOfMonth());
        LocalDate from = first.in(YearMonth.from(shifted.first()));
        LocalDate end = whole ? first.in(last.plusMonths(1)).minusDays(1) : today;
        return ending(shifted, from, end);
    }

    private static Found ending(Found found, LocalDate from, LocalDate to) {
        return new Found(found.from(), found.to(), from, to);
    }

    private static boolean has(Set<String> unit, Line line, Found found) {
        for (int i = found.from(); i < found.to(); i++) {
            if (unit.contains(line.text(i))) {
                return true;
            }
        }
        return false;
    }
}
