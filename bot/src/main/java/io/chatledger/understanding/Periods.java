package io.chatledger.understanding;

import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The days a question is about: this month, last 30 days, March, Q2, since Monday, between the 3rd and the 10th. */
final class Periods {

    private static final int MONTHS_A_QUARTER = 3;

    private final Phrases<Integer> months = new Phrases<>();

    Periods() {
        Vocabulary.rows("en/calendar.tsv")
                .filter(row -> row.getFirst().equals("month"))
                .forEach(row -> months.add(row.get(1), Integer.valueOf(row.get(2))));
    }

    static Period thisMonth(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** The first period named in a line, or null. */
    @Nullable
    Period in(Line line, Marks marks, LocalDate today) {
        Period between = between(line, marks);
        if (between != null) {
            return between;
        }
        for (int i = 0; i < line.size(); i++) {
            Period period = at(line, i, today);
            if (period != null) {
                return line.is(i - 1, "since") ? new Period(period.from(), today) : period;
            }
        }
        return marks.all().stream()
                .filter(mark -> mark.find() instanceof Find.Day)
                .findFirst()
                .map(mark -> day(line, mark, today))
                .orElse(null);
    }

    private static Period day(Line line, Mark mark, LocalDate today) {
        LocalDate date = ((Find.Day) mark.find()).date();
        boolean since = line.is(mark.from() - 1, "since") || line.is(mark.from(), "since");
        return new Period(date, since ? today : date);
    }

    private static @Nullable Period between(Line line, Marks marks) {
        Mark first = null;
        for (Mark mark : marks.all()) {
            if (!(mark.find() instanceof Find.Day day)) {
                continue;
            }
            if (first != null
                    && first.find() instanceof Find.Day from
                    && !day.date().isBefore(from.date())) {
                boolean joined = line.is(first.to(), "and")
                        || line.is(first.to(), "to")
                        || line.is(first.to(), "until")
                        || line.is(first.to(), "-")
                        || line.is(first.to(), "till");
                return joined ? new Period(from.date(), day.date()) : null;
            }
            first = mark;
        }
        return null;
    }

    private @Nullable Period at(Line line, int i, LocalDate today) {
        Period relative = relative(line, i, today);
        if (relative != null) {
            return relative;
        }
        boolean quarter = line.is(i, "q")
                && line.is(i + 1, Shape.DIGITS)
                && line.touches(i + 1)
                && line.text(i + 1).length() == 1;
        if (quarter) {
            int number = line.text(i + 1).charAt(0) - '0';
            return number < 1 || number > 4
                    ? null
                    : months((number - 1) * MONTHS_A_QUARTER + 1, MONTHS_A_QUARTER, year(line, i + 2), today);
        }
        if (line.is(i + 1, "half") && (line.is(i, "first") || line.is(i, "second"))) {
            Integer year = year(line, line.is(i + 2, "of") ? i + 3 : i + 2);
            return months(line.is(i, "first") ? 1 : 7, 6, year, today);
        }
        Phrases.Match<Integer> month = months.longest(line, i);
        if (month != null && !line.is(i + 1, Shape.DIGITS)) {
            return months(month.value(), 1, null, today);
        }
        if (month != null) {
            Integer year = year(line, i + 1);
            return year == null ? null : months(month.value(), 1, year, today);
        }
        Integer year = year(line, i);
        boolean alone = year != null && !line.touches(i) && !line.touches(i + 1);
        return alone && year != null ? months(1, 12, year, today) : null;
    }

    private static @Nullable Integer year(Line line, int i) {
        boolean year = line.is(i, Shape.DIGITS)
                && line.text(i).length() == 4
                && line.text(i).startsWith("20");
        return year ? Integer.valueOf(line.text(i)) : null;
    }

    /** So many whole months; without a year the latest that has begun. */
    private static Period months(int first, int count, @Nullable Integer year, LocalDate today) {
        YearMonth from = YearMonth.of(year == null ? today.getYear() : year, first);
        if (year == null && from.atDay(1).isAfter(today)) {
            from = from.minusYears(1);
        }
        return new Period(from.atDay(1), from.plusMonths(count - 1L).atEndOfMonth());
    }

    private static @Nullable Period relative(Line line, int i, LocalDate today) {
        boolean last = line.is(i, "last") || line.is(i, "past") || line.is(i, "previous");
        boolean current = line.is(i, "this") || line.is(i, "the") || line.is(i, "current");
        if (!last && !current) {
            return null;
        }
        int number = number(line, i + 1);
        if (last && number > 0) {
            return lastOnes(line, i + 2, number, today);
        }
        int back = last ? 1 : 0;
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (line.text(i + 1)) {
            case "week", "weeks" -> line.is(i, "the") ? null : week(monday.minusWeeks(back));
            case "month", "months" -> line.is(i, "the") ? null : thisMonth(today.minusMonths(back));
            case "year", "years" -> line.is(i, "the") ? null : months(1, 12, today.getYear() - back, today);
            case "quarter" -> quarter(today.minusMonths(3L * back));
            case "weekend" -> weekend(today, monday, last);
            case String _ -> null;
        };
    }

    private static Period week(LocalDate monday) {
        return new Period(monday, monday.plusDays(6));
    }

    private static Period weekend(LocalDate today, LocalDate monday, boolean last) {
        boolean now = today.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 && !last;
        LocalDate saturday = now ? monday.plusDays(5) : monday.minusDays(2);
        return new Period(saturday, saturday.plusDays(1));
    }

    private static Period quarter(LocalDate day) {
        int first = (day.getMonthValue() - 1) / MONTHS_A_QUARTER * MONTHS_A_QUARTER + 1;
        return months(first, MONTHS_A_QUARTER, day.getYear(), day);
    }

    private static @Nullable Period lastOnes(Line line, int unit, int number, LocalDate today) {
        return switch (line.text(unit)) {
            case "day", "days" -> new Period(today.minusDays(number - 1L), today);
            case "week", "weeks" -> new Period(today.minusWeeks(number).plusDays(1), today);
            case "month", "months" -> new Period(today.minusMonths(number).plusDays(1), today);
            case "year", "years" -> new Period(today.minusYears(number).plusDays(1), today);
            case String _ -> null;
        };
    }

    private static int number(Line line, int i) {
        if (line.is(i, Shape.DIGITS)) {
            return line.text(i).length() <= 3 ? Integer.parseInt(line.text(i)) : 0;
        }
        return switch (line.text(i)) {
            case "two", "couple" -> 2;
            case "three", "few" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            case "six" -> 6;
            case "seven" -> 7;
            case "ten" -> 10;
            case "thirty" -> 30;
            case String _ -> 0;
        };
    }
}
