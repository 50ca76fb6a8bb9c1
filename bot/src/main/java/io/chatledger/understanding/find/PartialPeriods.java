package io.chatledger.understanding.find;

import io.chatledger.understanding.find.PeriodWords.Found;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Parts of years and months: Q2 2025, H1, the second half of June, the first week of May. */
final class PartialPeriods {

    private static final int QUARTER = 3;
    private static final int HALF = 6;
    private static final int YEAR = 12;
    private static final int MIDDLE = 15;

    private final Calendar calendar;
    private final Months months;
    private final Years years;

    PartialPeriods(Calendar calendar, Months months, Years years) {
        this.calendar = calendar;
        this.months = months;
        this.years = years;
    }

    /** The part that begins at a token, or null. */
    @Nullable
    Found at(Line line, int i, LocalDate today) {
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

    private static @Nullable Found week(int from, Months.Found month, int count) {
        if (count < 0) {
            LocalDate end = month.month().atEndOfMonth();
            return new Found(from, month.to(), end.minusDays(6), end);
        }
        LocalDate first = month.month().atDay(1).plusDays(7L * (count - 1));
        return count > 4 ? null : new Found(from, month.to(), first, first.plusDays(6));
    }
}
