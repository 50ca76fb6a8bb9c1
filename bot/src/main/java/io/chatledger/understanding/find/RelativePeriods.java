package io.chatledger.understanding.find;

import io.chatledger.understanding.find.PeriodWords.Found;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Periods by their distance from now: last 30 days, the past two weeks, this month, the week before last, year to date. */
final class RelativePeriods {

    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    private final Calendar calendar;
    private final WordGroups words;
    private final NumberWords numbers;

    RelativePeriods(Calendar calendar, WordGroups words, NumberWords numbers) {
        this.calendar = calendar;
        this.words = words;
        this.numbers = numbers;
    }

    /** The period that begins at a token, or null. */
    @Nullable
    Found at(Line line, int i, LocalDate today) {
        Found rolling = rolling(line, i, today);
        return rolling == null ? unit(line, i, today) : rolling;
    }

    /** So many days, weeks, months or years until today: last 30 days, the past two weeks. */
    private @Nullable Found rolling(Line line, int i, LocalDate today) {
        if (!words.is("last", line.text(i))) {
            return null;
        }
        Phrases.Match<Integer> several = calendar.several.longest(line, i + 1);
        boolean digits = line.is(i + 1, Shape.DIGITS) && line.text(i + 1).length() <= 3;
        int at = several != null ? several.to() : digits ? i + 2 : numbers.belowHundred(line, i + 1);
        int count = several != null
                ? several.value() / 2
                : digits
                        ? Integer.parseInt(line.text(i + 1))
                        : numbers.sum(line, i + 1, at).intValue();
        Phrases.Match<String> unit = count == 0 ? null : calendar.units.longest(line, at);
        return unit == null ? null : until(i, unit, count, today);
    }

    private static @Nullable Found until(int from, Phrases.Match<String> unit, int count, LocalDate today) {
        LocalDate before = switch (unit.value()) {
            case "DAYS" -> today.minusDays(count);
            case "WEEKS" -> today.minusWeeks(count);
            case "FORTNIGHTS" -> today.minusWeeks(2L * count);
            case "MONTHS" -> today.minusMonths(count);
            case "YEARS" -> today.minusYears(count);
            case String _ -> null;
        };
        return before == null ? null : new Found(from, unit.to(), before.plusDays(1), today);
    }

    /** A week, weekend, month, quarter or year by its distance from now: this week, the month before last, year to date. */
    @Nullable
    Found unit(Line line, int i, LocalDate today) {
        boolean date = line.is(i + 1, "to") && line.is(i + 2, "date");
        boolean beforeLast = words.is("before", line.text(i + 1)) && words.is("last", line.text(i + 2));
        if (date || line.is(i, "ytd")) {
            Found whole = back(i, line.is(i, "ytd") ? "year" : line.text(i), 0, today);
            return whole == null ? null : new Found(i, date ? i + 3 : i + 1, whole.first(), today);
        }
        if (beforeLast) {
            return to(i + 3, back(i, line.text(i), 2, today));
        }
        boolean last = words.is("last", line.text(i));
        boolean weekend = line.is(i + 1, "weekend") && line.is(i, "the");
        return last || weekend || words.is("this", line.text(i))
                ? to(i + 2, back(i, line.text(i + 1), last ? 1 : 0, today))
                : null;
    }

    private static @Nullable Found to(int to, @Nullable Found found) {
        return found == null ? null : new Found(found.from(), to, found.first(), found.last());
    }

    private static @Nullable Found back(int from, String unit, int back, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        YearMonth month = YearMonth.from(today);
        return switch (unit) {
            case "week", "weeks" ->
                new Found(
                        from,
                        from,
                        monday.minusWeeks(back),
                        monday.minusWeeks(back).plusDays(6));
            case "weekend", "weekends" -> weekend(from, monday, back, today);
            case "month", "months" -> PeriodWords.months(from, from, month.minusMonths(back), 1);
            case "quarter", "quarters" ->
                PeriodWords.months(
                        from,
                        from,
                        month.minusMonths((month.getMonthValue() - 1L) % QUARTER + (long) QUARTER * back),
                        QUARTER);
            case "year", "years" -> PeriodWords.months(from, from, YearMonth.of(today.getYear() - back, 1), YEAR);
            case String _ -> null;
        };
    }

    private static Found weekend(int from, LocalDate monday, int back, LocalDate today) {
        boolean now = today.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        LocalDate saturday = monday.plusDays(5).minusWeeks(now ? back : Math.max(1, back));
        return new Found(from, from, saturday, saturday.plusDays(1));
    }
}
