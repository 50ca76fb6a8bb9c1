package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days by their number in the month: 6 Nov, Nov 6th 2025, the eighth of June, on the 4th, 12th of last month. */
final class DaysOfMonth {

    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final int YEARS_BACK = 15;
    private static final int YEARS_ON = 3;

    private record Nth(int to, int value, boolean ordinal) {}

    private final Calendar calendar;

    DaysOfMonth(Calendar calendar) {
        this.calendar = calendar;
    }

    @Nullable
    Mark at(Line line, int i, LocalDate today) {
        Phrases.Match<Integer> month = month(line, i);
        if (month != null) {
            int at = line.is(month.to(), ".") ? month.to() + 1 : month.to();
            Nth day = number(line, line.is(at, "the") ? at + 1 : at);
            return day == null || isMore(line, day) ? null : date(line, i, day.to(), day.value(), month.value(), today);
        }
        if (line.is(i, "last") && line.is(i + 1, "month")) {
            int at = line.is(i + 2, "on") ? i + 3 : i + 2;
            Nth day = line.is(at, "the") ? number(line, at + 1) : null;
            return day == null
                    ? null
                    : inMonth(i, day.to(), day.value(), YearMonth.from(today).minusMonths(1), today);
        }
        Nth day = i > 0 && line.touches(i) && !line.is(i - 1, Shape.MARK) ? null : number(line, i);
        return day == null || isPrice(line, i) ? null : numberFirst(line, i, day, today);
    }

    private @Nullable Mark numberFirst(Line line, int i, Nth day, LocalDate today) {
        int of = line.is(day.to(), "of") ? day.to() + 1 : day.to();
        Phrases.Match<Integer> month = month(line, of);
        if (month != null) {
            return date(line, i, month.to(), day.value(), month.value(), today);
        }
        if (line.is(of, "last") && line.is(of + 1, "month")) {
            return inMonth(i, of + 2, day.value(), YearMonth.from(today).minusMonths(1), today);
        }
        boolean the = line.is(i - 1, "the");
        boolean standsAlone = the || line.is(i - 1, "on") || i == 0 || day.to() == line.size();
        boolean spelledOut = line.is(i, Shape.WORD) && !the;
        return day.ordinal() && standsAlone && !spelledOut ? alone(i, day, today) : null;
    }

    private static Mark alone(int i, Nth day, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        if (day.value() > 31) {
            return Days.noDay(i, day.to());
        }
        while (!month.isValidDay(day.value()) || month.atDay(day.value()).isAfter(today)) {
            month = month.minusMonths(1);
        }
        return Days.day(i, day.to(), month.atDay(day.value()), today);
    }

    private Phrases.@Nullable Match<Integer> month(Line line, int i) {
        Phrases.Match<Integer> month = calendar.months.longest(line, i);
        return month == null || calendar.exceptions.longest(line, i) != null ? null : month;
    }

    private @Nullable Nth number(Line line, int i) {
        if (line.is(i, Shape.DIGITS)) {
            int value = line.text(i).length() <= 2 ? Integer.parseInt(line.text(i)) : 0;
            boolean ordinal = ENDINGS.contains(line.text(i + 1)) && line.touches(i + 1);
            return value == 0 ? null : new Nth(ordinal ? i + 2 : i + 1, value, ordinal);
        }
        Phrases.Match<Integer> word = line.is(i, Shape.WORD) ? calendar.ordinals.longest(line, i) : null;
        return word == null ? null : new Nth(word.to(), word.value(), true);
    }

    /** Whether the number goes on, as in "march 12.50". */
    private static boolean isMore(Line line, Nth day) {
        int to = day.to();
        boolean mark = line.touches(to) && line.is(to, Shape.MARK);
        boolean fraction = mark && line.touches(to + 1) && line.is(to + 1, Shape.DIGITS);
        boolean unit = line.touches(to) && line.is(to, Shape.WORD) && !day.ordinal();
        return fraction || unit;
    }

    private static boolean isPrice(Line line, int i) {
        boolean sign = line.is(i - 1, Shape.MARK)
                && !Set.of(",", "-", "(", ":", ";", ".", "\u2022").contains(line.text(i - 1));
        boolean fraction =
                line.touches(i) && line.is(i - 1, Shape.MARK) && line.is(i - 2, Shape.DIGITS) && line.touches(i - 1);
        return sign || fraction;
    }

    private static Mark date(Line line, int from, int to, int day, int month, LocalDate today) {
        int at = line.is(to, ",") || line.is(to, ".") || line.is(to, "of") ? to + 1 : to;
        Integer year = year(line, at, today);
        if (year == null) {
            LocalDate latest = latest(day, month, today);
            return latest == null ? Days.noDay(from, to) : Days.day(from, to, latest, today);
        }
        return inMonth(from, at + 1, day, YearMonth.of(year, month), today);
    }

    private static @Nullable Integer year(Line line, int at, LocalDate today) {
        boolean four = line.is(at, Shape.DIGITS) && line.text(at).length() == 4;
        boolean goesOn = line.touches(at + 1)
                && (line.is(at + 1, Shape.WORD) || (line.is(at + 2, Shape.DIGITS) && line.touches(at + 2)));
        if (!four || goesOn) {
            return null;
        }
        int year = Integer.parseInt(line.text(at));
        return year >= today.getYear() - YEARS_BACK && year <= today.getYear() + YEARS_ON ? year : null;
    }

    private static Mark inMonth(int from, int to, int day, YearMonth month, LocalDate today) {
        return month.isValidDay(day) ? Days.day(from, to, month.atDay(day), today) : Days.noDay(from, to);
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
