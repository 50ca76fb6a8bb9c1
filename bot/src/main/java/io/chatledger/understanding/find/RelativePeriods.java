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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Periods by their distance from now: last 30 days, the past two weeks, this month, the week before last, year to date. */
final class RelativePeriods {

    private static final int QUARTER = 3;
    private static final int YEAR = 12;
    private static final Map<String, String> TO_DATE =
            Map.of("ytd", "year", "mtd", "month", "qtd", "quarter", "wtd", "week");

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
        boolean whole = words.is("whole-unit", line.text(at));
        Phrases.Match<String> unit = count == 0 ? null : calendar.units.longest(line, whole ? at + 1 : at);
        return unit == null ? null : whole ? before(i, unit, count, today) : until(i, unit, count, today);
    }

    /** So many whole weeks, months or years before the present one. */
    private static @Nullable Found before(int from, Phrases.Match<String> unit, int count, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        YearMonth month = YearMonth.from(today);
        return switch (unit.value()) {
            case "WEEKS" -> new Found(from, unit.to(), monday.minusWeeks(count), monday.minusDays(1));
            case "MONTHS" -> PeriodWords.months(from, unit.to(), month.minusMonths(count), count);
            case "YEARS" -> PeriodWords.months(from, unit.to(), YearMonth.of(today.getYear() - count, 1), YEAR * count);
            case String _ -> null;
        };
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
        String abbreviated = TO_DATE.get(line.text(i));
        if (date || abbreviated != null) {
            Found whole = back(i, abbreviated == null ? line.text(i) : abbreviated, 0, today);
            return whole == null ? null : new Found(i, date ? i + 3 : i + 1, whole.first(), today);
        }
        if (line.is(i, "same") && line.is(i + 2, "last") && line.is(i + 3, "year")) {
            Found now = back(i, line.text(i + 1), 0, today);
            return now == null || now.first().getDayOfMonth() != 1
                    ? null
                    : new Found(
                            i,
                            i + 4,
                            now.first().minusYears(1),
                            YearMonth.from(now.last()).minusYears(1).atEndOfMonth());
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

    private @Nullable Found back(int from, String unit, int back, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        YearMonth month = YearMonth.from(today);
        return switch (unit) {
            case "weekend", "weekends" -> weekend(from, monday, back, today);
            case "quarter", "quarters", "qtr" ->
                PeriodWords.months(
                        from,
                        from,
                        month.minusMonths((month.getMonthValue() - 1L) % QUARTER + (long) QUARTER * back),
                        QUARTER);
            case String _ ->
                switch (calendar.units.get(unit)) {
                    case "WEEKS" ->
                        new Found(
                                from,
                                from,
                                monday.minusWeeks(back),
                                monday.minusWeeks(back).plusDays(6));
                    case "FORTNIGHTS" ->
                        new Found(from, from, today.minusWeeks(2).plusDays(1), today);
                    case "MONTHS" -> PeriodWords.months(from, from, month.minusMonths(back), 1);
                    case "YEARS" -> PeriodWords.months(from, from, YearMonth.of(today.getYear() - back, 1), YEAR);
                    case null -> null;
                    case String _ -> null;
                };
        };
    }

    private static Found weekend(int from, LocalDate monday, int back, LocalDate today) {
        boolean now = today.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        LocalDate saturday = monday.plusDays(5).minusWeeks(now ? back : Math.max(1, back));
        return new Found(from, from, saturday, saturday.plusDays(1));
    }
}
