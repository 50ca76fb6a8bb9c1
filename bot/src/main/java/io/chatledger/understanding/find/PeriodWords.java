package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Periods in words: this week, last 30 days, March, Q2, the first half of 2025, the weekend, year to date. */
public final class PeriodWords {

    /**
     * A period in the text, both days included.
     *
     * @param to the token after it
     */
    public record Found(int from, int to, LocalDate first, LocalDate last) {}

    private static final int QUARTER = 3;
    private static final int HALF = 6;
    private static final int YEAR = 12;
    private static final int MIDDLE = 15;

    private final Calendar calendar = new Calendar();
    private final WordGroups words = new WordGroups();
    private final SpelledNumbers spelled = new SpelledNumbers();
    private final Months months = new Months(calendar, words);

    /** The line with the names of days and months spelled right. */
    public Line spelledRight(Line line) {
        return calendar.spelledRight(line);
    }

    /** Whether a word stands between the two ends of a period: to, until, and. */
    public boolean isJoint(Line line, int i) {
        return words.is("period-joint", line.text(i));
    }

    /** Whether a word tells where a period that lasts until today begins: since. */
    public boolean isSince(Line line, int i) {
        return words.is("since", line.text(i));
    }

    /** Whether a word means the present day as the end of a period: until now. */
    public boolean isNow(Line line, int i) {
        return words.is("now", line.text(i));
    }

    /** The period that begins at a token, or null. */
    public @Nullable Found at(Line line, int i, LocalDate today) {
        Found part = part(line, i, today);
        if (part != null) {
            return part;
        }
        Found rolling = rolling(line, i, today);
        if (rolling != null) {
            return rolling;
        }
        Found unit = unit(line, i, today);
        if (unit != null) {
            return unit;
        }
        int month = words.is("last", line.text(i)) && months.name(line, i + 1) != null ? i + 1 : i;
        Months.Found named = months.at(line, month, today);
        return named == null ? years(line, i, today) : months(i, named.to(), named.month(), 1);
    }

    private static Found months(int from, int to, YearMonth first, int count) {
        return new Found(from, to, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    /** A half or a quarter of a year, a half or a week of a month: Q2 2025, H1, the second half of June, the first week of May. */
    private @Nullable Found part(Line line, int i, LocalDate today) {
        int length = length(line.text(i));
        boolean code = length > 0
                && line.touches(i + 1)
                && line.is(i + 1, Shape.DIGITS)
                && line.text(i + 1).length() == 1;
        if (code) {
            return ofYear(line, i, i + 2, line.text(i + 1).charAt(0) - '0', length, today);
        }
        Phrases.Match<Integer> ordinal = calendar.ordinals.longest(line, i);
        int count = ordinal != null ? ordinal.value() : line.is(i, "last") ? -1 : 0;
        int unit = ordinal != null ? ordinal.to() : i + 1;
        boolean of = line.is(unit + 1, "of") || line.is(unit + 1, "in");
        int next = of ? unit + 2 : unit + 1;
        if (count == 0) {
            return null;
        }
        if (line.is(unit, "quarter") && count > 0) {
            return ofYear(line, i, next, count, QUARTER, today);
        }
        Months.Found month = of ? months.at(line, next, today) : null;
        if (month == null) {
            return line.is(unit, "half") && count > 0 ? ofYear(line, i, next, count, HALF, today) : null;
        }
        return switch (line.text(unit)) {
            case "half" -> half(i, month, count);
            case "week" -> week(i, month, count);
            case String _ -> null;
        };
    }

    private static int length(String letter) {
        return switch (letter) {
            case "q" -> QUARTER;
            case "h" -> HALF;
            case String _ -> 0;
        };
    }

    /** A part of the year that is told from a token on; without one the latest that has begun. */
    private @Nullable Found ofYear(Line line, int from, int to, int count, int length, LocalDate today) {
        if (count < 1 || count > YEAR / length) {
            return null;
        }
        int of = line.is(to, "of") ? to + 1 : to;
        Found year = years(line, of, today);
        YearMonth first =
                YearMonth.of(year == null ? today.getYear() : year.first().getYear(), (count - 1) * length + 1);
        boolean ahead = year == null && first.atDay(1).isAfter(today);
        return months(from, year == null ? to : year.to(), ahead ? first.minusYears(1) : first, length);
    }

    private static @Nullable Found half(int from, Months.Found month, int count) {
        return switch (count) {
            case 1 ->
                new Found(
                        from, month.to(), month.month().atDay(1), month.month().atDay(MIDDLE));
            case 2 ->
                new Found(
                        from,
                        month.to(),
                        month.month().atDay(MIDDLE + 1),
                        month.month().atEndOfMonth());
            default -> null;
        };
    }

    private static @Nullable Found week(int from, Months.Found month, int count) {
        if (count < 0) {
            LocalDate end = month.month().atEndOfMonth();
            return new Found(from, month.to(), end.minusDays(6), end);
        }
        LocalDate first = month.month().atDay(1).plusDays(7L * (count - 1));
        return count > 4 ? null : new Found(from, month.to(), first, first.plusDays(6));
    }

    /** So many days, weeks, months or years until today: last 30 days, the past two weeks. */
    private @Nullable Found rolling(Line line, int i, LocalDate today) {
        if (!words.is("last", line.text(i))) {
            return null;
        }
        Phrases.Match<Integer> several = calendar.several.longest(line, i + 1);
        boolean digits = line.is(i + 1, Shape.DIGITS) && line.text(i + 1).length() <= 3;
        int at = several != null ? several.to() : digits ? i + 2 : spelled.belowHundred(line, i + 1);
        int count = several != null
                ? several.value() / 2
                : digits
                        ? Integer.parseInt(line.text(i + 1))
                        : spelled.sum(line, i + 1, at).intValue();
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
    private @Nullable Found unit(Line line, int i, LocalDate today) {
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
            case "month", "months" -> months(from, from, month.minusMonths(back), 1);
            case "quarter", "quarters" ->
                months(
                        from,
                        from,
                        month.minusMonths((month.getMonthValue() - 1L) % QUARTER + (long) QUARTER * back),
                        QUARTER);
            case "year", "years" -> months(from, from, YearMonth.of(today.getYear() - back, 1), YEAR);
            case String _ -> null;
        };
    }

    private static Found weekend(int from, LocalDate monday, int back, LocalDate today) {
        boolean now = today.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        LocalDate saturday = monday.plusDays(5).minusWeeks(now ? back : Math.max(1, back));
        return new Found(from, from, saturday, saturday.plusDays(1));
    }

    /** A year: 2025, this year, last year; */
    private @Nullable Found years(Line line, int i, LocalDate today) {
        boolean year = line.is(i + 1, "year") && (words.is("last", line.text(i)) || words.is("this", line.text(i)));
        if (year) {
            return unit(line, i, today);
        }
        Found month = month(line, i);
        Integer number = line.touches(i) || line.is(i, "'") ? null : Months.year(line, i, today);
        return month != null || number == null ? month : months(i, i + 1, YearMonth.of(number, 1), YEAR);
    }

    /** A month in digits: 2026-03. */
    private static @Nullable Found month(Line line, int i) {
        boolean digits = line.is(i, Shape.DIGITS)
                && line.is(i + 1, "-")
                && line.is(i + 2, Shape.DIGITS)
                && line.touches(i + 1)
                && line.touches(i + 2)
                && !line.touches(i + 3);
        boolean fits = digits && line.text(i).length() == 4 && line.text(i + 2).length() == 2;
        int month = fits ? Integer.parseInt(line.text(i + 2)) : 0;
        return month < 1 || month > YEAR
                ? null
                : months(i, i + 3, YearMonth.of(Integer.parseInt(line.text(i)), month), 1);
    }
}
