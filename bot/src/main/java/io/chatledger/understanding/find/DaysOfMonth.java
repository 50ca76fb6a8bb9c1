package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days by their number in the month: 6 Nov, Nov 6th 2025, 10-jun-2026, the eighth of June, on the 4th, the last day of May. */
final class DaysOfMonth {

    private static final Set<String> ENDINGS = WordGroups.of("ordinal-ending");
    private static final int LAST_DAY = 31;

    /** A number that can be a day of a month. */
    record Nth(int to, int value, boolean ordinal) {}

    private final Calendar calendar;
    private final WordGroups words;
    private final Months months;
    private final NumberWords numbers;

    DaysOfMonth(Calendar calendar, WordGroups words, Months months, NumberWords numbers) {
        this.calendar = calendar;
        this.words = words;
        this.months = months;
        this.numbers = numbers;
    }

    @Nullable
    Mark at(Line line, int i, LocalDate today) {
        Integer month = months.name(line, i);
        if (month != null) {
            return monthFirst(line, i, month, today);
        }
        Months.Found named = months.at(line, i, today);
        if (named != null) {
            int at = line.is(named.to(), "on") ? named.to() + 1 : named.to();
            Nth day = line.is(at, "the") ? number(line, at + 1) : null;
            return day == null ? null : inMonth(i, day.to(), day.value(), named.month(), today);
        }
        int lead = line.is(i, "the") ? i + 1 : i;
        if (line.is(lead, "last") && line.is(lead + 1, "day") && line.is(lead + 2, "of")) {
            Months.Found of = months.at(line, lead + 3, today);
            return of == null ? null : lastDay(i, of, today);
        }
        boolean end = words.is("month-end", line.text(lead));
        if ((end || words.is("month-start", line.text(lead))) && line.is(lead + 1, "of")) {
            Months.Found of = line.is(lead + 2, "the") ? null : months.at(line, lead + 2, today);
            return of == null
                    ? null
                    : end
                            ? lastDay(i, of, today)
                            : Calendar.day(i, of.to(), of.month().atDay(1), today);
        }
        Nth day = i > 0 && line.touches(i) && !line.is(i - 1, Shape.MARK) ? null : number(line, i);
        return day == null || isPrice(line, i) ? null : numberFirst(line, i, day, today);
    }

    private static Mark lastDay(int from, Months.Found of, LocalDate today) {
        LocalDate date = of.month().atEndOfMonth();
        boolean back = !of.yearTold() && date.isAfter(today);
        return Calendar.day(from, of.to(), back ? of.month().minusYears(1).atEndOfMonth() : date, today);
    }

    private @Nullable Mark monthFirst(Line line, int i, int month, LocalDate today) {
        int at = line.is(i + 1, ".") || isJoint(line, i + 1) ? i + 2 : i + 1;
        int start = line.is(at, "the") ? at + 1 : at;
        Nth day = number(line, start);
        Nth found = day == null ? cardinal(line, start) : day;
        return found == null || isMore(line, found) || (found.value() > LAST_DAY && !found.ordinal())
                ? null
                : date(line, i, found.to(), found.value(), month, today);
    }

    private @Nullable Mark numberFirst(Line line, int i, Nth day, LocalDate today) {
        int of = line.is(day.to(), "of") || isJoint(line, day.to()) ? day.to() + 1 : day.to();
        Integer month = months.name(line, of);
        if (month != null) {
            boolean first = day.ordinal() || of > day.to() || i == 0 || line.is(i - 1, Shape.BREAK);
            Nth second = first || line.is(i - 1, "on") ? null : dayAfter(line, of + 1);
            return second == null
                    ? day.value() > LAST_DAY ? null : date(line, i, of + 1, day.value(), month, today)
                    : monthBetween(line, of, second, today);
        }
        Mark range = rangeStart(line, i, day, today);
        if (range != null) {
            return range;
        }
        Months.Found named = months.at(line, of, today);
        if (named != null && line.is(of - 1, "of")) {
            return inMonth(i, named.to(), day.value(), named.month(), today);
        }
        boolean the = line.is(i - 1, "the");
        boolean standsAlone = the || line.is(i - 1, "on") || i == 0 || day.to() == line.size();
        boolean spelledOut = line.is(i, Shape.WORD) && !the;
        return day.ordinal() && standsAlone && !spelledOut ? alone(i, day, today) : null;
    }

    /** The first of two days of one month, as in "between 1 and 15 october". */
    private @Nullable Mark rangeStart(Line line, int i, Nth day, LocalDate today) {
        int lead = line.is(i - 1, "the") ? i - 2 : i - 1;
        int next = line.is(day.to() + 1, "the") ? day.to() + 2 : day.to() + 1;
        boolean joined = words.is("range", line.text(lead)) && words.is("period-joint", line.text(day.to()));
        Nth last = joined ? number(line, next) : null;
        int of = last == null ? next : line.is(last.to(), "of") ? last.to() + 1 : last.to();
        Months.Found month = last == null ? null : months.at(line, of, today);
        return month == null || last == null || day.value() >= last.value()
                ? null
                : inMonth(i, day.to(), day.value(), month.month(), today);
    }

    /** The day number behind a month, or null when what follows the month is none. */
    private @Nullable Nth dayAfter(Line line, int i) {
        Nth second = number(line, line.is(i, "the") ? i + 1 : i);
        return second == null || second.value() > LAST_DAY || isMore(line, second) ? null : second;
    }

    /** A month between two numbers, as in "lunch 12 july 13": one of them is the day, and the year or the ending tells which. */
    private static @Nullable Mark monthBetween(Line line, int month, Nth second, LocalDate today) {
        int year = line.is(second.to(), ",") ? second.to() + 1 : second.to();
        boolean sure = second.ordinal() || Months.year(line, year, today) != null;
        return sure ? null : new Mark(month, month + 1, new Find.UnclearDay(), "");
    }

    private static Mark alone(int i, Nth day, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        if (day.value() > LAST_DAY) {
            return Calendar.noDay(i, day.to());
        }
        while (!month.isValidDay(day.value()) || month.atDay(day.value()).isAfter(today)) {
            month = month.minusMonths(1);
        }
        return Calendar.day(i, day.to(), month.atDay(day.value()), today);
    }

    /** The day number that begins at a token: 6, 6th, sixth, or null. */
    @Nullable
    Nth number(Line line, int i) {
        if (line.is(i, Shape.DIGITS)) {
            int value = line.text(i).length() <= 2 ? Integer.parseInt(line.text(i)) : 0;
            boolean ordinal = ENDINGS.contains(line.text(i + 1)) && line.touches(i + 1);
            return value == 0 ? null : new Nth(ordinal ? i + 2 : i + 1, value, ordinal);
        }
        Phrases.Match<Integer> word = line.is(i, Shape.WORD) ? calendar.ordinals.longest(line, i) : null;
        return word == null ? null : new Nth(word.to(), word.value(), true);
    }

    /** A day number as in "may twenty one"; a single word may be an amount. */
    private @Nullable Nth cardinal(Line line, int i) {
        int to = numbers.tens(line, i);
        int value = numbers.sum(line, i, to).intValue();
        return to > i + 1 && value <= LAST_DAY ? new Nth(to, value, false) : null;
    }

    private static boolean isJoint(Line line, int i) {
        return (line.is(i, "-") || line.is(i, "/") || line.is(i, ".")) && line.touches(i) && line.touches(i + 1);
    }

    /** Whether the number goes on, as in "march 12.50". */
    private static boolean isMore(Line line, Nth day) {
        int to = day.to();
        boolean mark = line.touches(to) && line.is(to, Shape.MARK);
        boolean fraction = mark && line.touches(to + 1) && line.is(to + 1, Shape.DIGITS);
        boolean unit = line.touches(to) && line.is(to, Shape.WORD) && !day.ordinal();
        return (fraction && !isJoint(line, to)) || (fraction && line.is(to, ".")) || unit;
    }

    private static boolean isPrice(Line line, int i) {
        boolean sign = line.is(i - 1, Shape.MARK)
                && !Set.of(",", "-", "(", ":", ";", ".", "\u2022").contains(line.text(i - 1));
        boolean fraction =
                line.touches(i) && line.is(i - 1, Shape.MARK) && line.is(i - 2, Shape.DIGITS) && line.touches(i - 1);
        return sign || fraction;
    }

    private static Mark date(Line line, int from, int to, int day, int month, LocalDate today) {
        int at = line.is(to, ",") || line.is(to, ".") || line.is(to, "of") || isJoint(line, to) ? to + 1 : to;
        Integer year = Months.year(line, at, today);
        if (year == null) {
            LocalDate latest = latest(day, month, today);
            return latest == null ? Calendar.noDay(from, to) : Calendar.day(from, to, latest, today);
        }
        return inMonth(from, Months.yearEnd(line, at), day, YearMonth.of(year, month), today);
    }

    private static Mark inMonth(int from, int to, int day, YearMonth month, LocalDate today) {
        return month.isValidDay(day) ? Calendar.day(from, to, month.atDay(day), today) : Calendar.noDay(from, to);
    }

    /** The latest such day that is not in the future, or null when no year has one. */
    static @Nullable LocalDate latest(int day, int month, LocalDate today) {
        for (int year = today.getYear(); year > today.getYear() - 9; year--) {
            YearMonth candidate = YearMonth.of(year, month);
            if (candidate.isValidDay(day) && !candidate.atDay(day).isAfter(today)) {
                return candidate.atDay(day);
            }
        }
        return null;
    }
}
