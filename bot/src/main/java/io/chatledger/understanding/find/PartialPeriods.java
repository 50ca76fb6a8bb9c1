package io.chatledger.understanding.find;

import io.chatledger.understanding.find.PeriodWords.Found;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Parts of years and months: Q2 2025, H1, the second half of June, the first week of May. */
final class PartialPeriods {

    private static final int QUARTER = 3;
    private static final int HALF = 6;
    private static final int YEAR = 12;
    private static final int MIDDLE = 15;
    private static final int DAYS = 7;
    private static final int WEEKENDS = 4;

    private final Calendar calendar;
    private final Months months;
    private final Years years;
    private final NumberWords numbers;

    PartialPeriods(Calendar calendar, Months months, Years years, NumberWords numbers) {
        this.calendar = calendar;
        this.months = months;
        this.years = years;
        this.numbers = numbers;
    }

    /** The part that begins at a token, or null. */
    @Nullable
    Found at(Line line, int i, LocalDate today) {
        int part = length(line.text(i));
        boolean code = part > 0
                && line.touches(i + 1)
                && line.is(i + 1, Shape.DIGITS)
                && line.text(i + 1).length() == 1;
        if (code) {
            return ofYear(line, i, i + 2, line.text(i + 1).charAt(0) - '0', part, today);
        }
        Phrases.Match<Integer> ordinal = calendar.ordinals.longest(line, i);
        if (ordinal != null) {
            return counted(line, i, ordinal.to(), ordinal.value(), today);
        }
        return line.is(i, "last") ? counted(line, i, i + 1, -1, today) : null;
    }

    /** The part after its number, which counts from the end below 0: "first week of May", "last 10 days of June". */
    private @Nullable Found counted(Line line, int from, int many, int count, LocalDate today) {
        boolean digits = line.is(many, Shape.DIGITS) && line.text(many).length() <= 2;
        int unit = digits ? many + 1 : numbers.belowHundred(line, many);
        int length = digits
                ? Integer.parseInt(line.text(many))
                : unit == many ? 1 : numbers.sum(line, many, unit).intValue();
        boolean of = line.is(unit + 1, "of") || line.is(unit + 1, "in");
        int next = of ? unit + 2 : unit + 1;
        if (line.is(unit, "quarter") && count > 0) {
            return ofYear(line, from, next, count, QUARTER, today);
        }
        Months.Found month = of ? months.at(line, next, today) : null;
        if (month == null) {
            return line.is(unit, "half") && count > 0 ? ofYear(line, from, next, count, HALF, today) : null;
        }
        return switch (line.text(unit)) {
            case "half" -> half(from, month, count);
            case "weekend" -> count > WEEKENDS ? null : weekend(from, month, count);
            case "week", "weeks" -> days(from, month, count, DAYS * length);
            case "days" -> days(from, month, count, length);
            case String _ -> null;
        };
    }

    private static Found weekend(int from, Months.Found month, int count) {
        LocalDate saturday = month.month().atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(count, DayOfWeek.SATURDAY));
        return new Found(from, month.to(), saturday, saturday.plusDays(1));
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
        Found year = years.at(line, of, today);
        YearMonth first =
                YearMonth.of(year == null ? today.getYear() : year.first().getYear(), (count - 1) * length + 1);
        boolean ahead = year == null && first.atDay(1).isAfter(today);
        return PeriodWords.months(from, year == null ? to : year.to(), ahead ? first.minusYears(1) : first, length);
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

    /** So many days of a month: its first, the ones after these, and so on, or its last. */
    private static @Nullable Found days(int from, Months.Found month, int count, int length) {
        int last = month.month().lengthOfMonth();
        int begin = count < 0 ? last - length : length * (count - 1);
        return length < 1 || begin < 0 || begin + length > last
                ? null
                : new Found(
                        from,
                        month.to(),
                        month.month().atDay(begin + 1),
                        month.month().atDay(begin + length));
    }
}
