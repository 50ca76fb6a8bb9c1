package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Months in words: july, nov 2025, oct '25, this month, last month, the month. */
final class Months {

    /**
     * A month in the text.
     *
     * @param to the token after it
     * @param month without a year in the text the latest one that has begun
     */
    record Found(int to, YearMonth month, boolean yearTold) {}

    private static final int YEARS_BACK = 15;
    private static final int YEARS_ON = 3;

    private final Calendar calendar;
    private final WordGroups words;

    Months(Calendar calendar, WordGroups words) {
        this.calendar = calendar;
        this.words = words;
    }

    /** The month that begins at a token, or null. */
    @Nullable
    Found at(Line line, int i, LocalDate today) {
        Integer name = name(line, i);
        if (name != null) {
            return named(line, i + 1, name, today);
        }
        boolean last = words.is("last", line.text(i));
        boolean month = line.is(i + 1, "month");
        if (!month || !(last || line.is(i, "the") || words.is("this", line.text(i)))) {
            return null;
        }
        Integer of = line.is(i + 2, "of") ? name(line, i + 3) : null;
        if (of != null) {
            return named(line, i + 4, of, today);
        }
        boolean beforeLast = !last && words.is("before", line.text(i + 2)) && words.is("last", line.text(i + 3));
        int back = beforeLast ? 2 : last ? 1 : 0;
        return new Found(beforeLast ? i + 4 : i + 2, YearMonth.from(today).minusMonths(back), true);
    }

    /** The month of the year that a token names, or null. */
    @Nullable
    Integer name(Line line, int i) {
        Phrases.Match<Integer> month = calendar.months.longest(line, i);
        return month == null || month.length() != 1 || calendar.exceptions.longest(line, i) != null
                ? null
                : month.value();
    }

    private static Found named(Line line, int to, int month, LocalDate today) {
        int at = line.is(to, ",") || line.is(to, ".") || line.is(to, "of") ? to + 1 : to;
        Integer year = year(line, at, today);
        if (year != null) {
            return new Found(yearEnd(line, at), YearMonth.of(year, month), true);
        }
        YearMonth latest = YearMonth.of(today.getYear(), month);
        return new Found(to, latest.isAfter(YearMonth.from(today)) ? latest.minusYears(1) : latest, false);
    }

    /** The year that begins at a token, in four digits or as '25, or null. */
    static @Nullable Integer year(Line line, int at, LocalDate today) {
        boolean two = line.is(at, "'") && line.touches(at + 1);
        int digits = two ? at + 1 : at;
        boolean fits = line.is(digits, Shape.DIGITS) && line.text(digits).length() == (two ? 2 : 4);
        boolean goesOn = line.touches(digits + 1)
                && (line.is(digits + 1, Shape.WORD) || (line.is(digits + 2, Shape.DIGITS) && line.touches(digits + 2)));
        if (!fits || goesOn) {
            return null;
        }
        int year = Integer.parseInt(line.text(digits)) + (two ? 2000 : 0);
        return year >= today.getYear() - YEARS_BACK && year <= today.getYear() + YEARS_ON ? year : null;
    }

    static int yearEnd(Line line, int at) {
        return line.is(at, "'") ? at + 2 : at + 1;
    }
}
