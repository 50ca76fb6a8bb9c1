package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days so far from now: 2 days ago, half a year ago, two fridays back, a week ago saturday, 3 weeks ago on tuesday; in 3 days, next week. */
final class Ago {

    private record Count(int to, int halves) {}

    /**
     * So many days.
     *
     * @param to the token after it
     */
    record Span(int to, int days) {}

    private final Calendar calendar;
    private final WordGroups words;
    private final NumberWords numbers;

    Ago(Calendar calendar, WordGroups words, NumberWords numbers) {
        this.calendar = calendar;
        this.words = words;
        this.numbers = numbers;
    }

    @Nullable
    Mark at(Line line, int i, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        Phrases.Match<String> nextUnit = words.is("next", line.text(i)) ? calendar.units.longest(line, i + 1) : null;
        if (nextUnit != null && !isShort(nextUnit)) {
            return future(i, nextUnit, new Count(i + 1, 2), now);
        }
        boolean in = line.is(i, "in");
        Count count = count(line, in ? i + 1 : i);
        Phrases.Match<String> unit = count == null ? null : calendar.units.longest(line, count.to());
        if (count == null) {
            return null;
        }
        if (in) {
            return unit == null || isShort(unit) ? null : future(i, unit, count, now);
        }
        DayOfWeek weekday = unit == null ? calendar.weekday(line, count.to()) : null;
        int end = unit != null ? unit.to() : count.to() + 1;
        if (!words.is("ago", line.text(end)) || (unit == null && weekday == null)) {
            return null;
        }
        if (unit == null) {
            LocalDate last = today.with(TemporalAdjusters.previous(weekday));
            return Calendar.day(i, end + 1, last.minusWeeks(count.halves() / 2 - 1L), today);
        }
        return fromThere(
                line, i, end + 1, minus(now, count.halves(), unit.value()).toLocalDate(), today);
    }

    /** The days or weeks that begin at a token: "day", "2 days", "a week"; or null. */
    @Nullable
    Span span(Line line, int i) {
        Count said = count(line, i);
        Count count = said == null ? new Count(i, 2) : said;
        Phrases.Match<String> unit = calendar.units.longest(line, count.to());
        int days = unit == null
                ? 0
                : unit.value().equals("DAYS") ? 1 : unit.value().equals("WEEKS") ? 7 : 0;
        return unit == null || days == 0 || (said == null && days > 1)
                ? null
                : new Span(unit.to(), count.halves() * days / 2);
    }

    private static boolean isShort(Phrases.Match<String> unit) {
        return unit.value().equals("HOURS") || unit.value().equals("MINUTES");
    }

    private static Mark future(int from, Phrases.Match<String> unit, Count count, LocalDateTime now) {
        LocalDate date = minus(now, -count.halves(), unit.value()).toLocalDate();
        return Calendar.day(from, unit.to(), date, now.toLocalDate());
    }

    /** Goes on from a day: a week ago yesterday, 3 weeks ago on tuesday. */
    private Mark fromThere(Line line, int from, int to, LocalDate date, LocalDate today) {
        Phrases.Match<Integer> day = calendar.days.longest(line, to);
        if (day != null && day.length() == 1) {
            return Calendar.day(from, day.to(), date.plusDays(day.value()), today);
        }
        int on = line.is(to, "on") ? to + 1 : to;
        DayOfWeek weekday = calendar.weekday(line, on);
        if (weekday == null) {
            return Calendar.day(from, to, date, today);
        }
        LocalDate last = today.with(TemporalAdjusters.previousOrSame(weekday));
        LocalDate counted = last.minusDays(today.toEpochDay() - date.toEpochDay());
        return Calendar.day(from, on + 1, on > to ? inWeekOf(date, weekday) : counted, today);
    }

    /** The weekday in the week of a day, which begins on Monday. */
    static LocalDate inWeekOf(LocalDate date, DayOfWeek weekday) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.nextOrSame(weekday));
    }

    private @Nullable Count count(Line line, int i) {
        Phrases.Match<Integer> several = calendar.several.longest(line, i);
        if (several != null) {
            return new Count(several.to(), several.value());
        }
        if (line.is(i, Shape.DIGITS)) {
            return line.text(i).length() > 3 ? null : new Count(i + 1, 2 * Integer.parseInt(line.text(i)));
        }
        int to = numbers.belowHundred(line, i);
        return to == i ? null : new Count(to, 2 * numbers.sum(line, i, to).intValue());
    }

    private static LocalDateTime minus(LocalDateTime now, int halves, String unit) {
        int count = halves / 2;
        return switch (unit) {
            case "MINUTES" -> now.minusMinutes(count);
            case "HOURS" -> now.minusMinutes(30L * halves);
            case "WEEKS" -> now.minusWeeks(count);
            case "FORTNIGHTS" -> now.minusWeeks(halves);
            case "MONTHS" -> now.minusMonths(count);
            case "YEARS" -> now.minusMonths(6L * halves);
            case String _ -> now.minusDays(count);
        };
    }
}
