package io.chatledger.understanding.find;

import io.chatledger.understanding.find.DaysOfMonth.Nth;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days by their name in the week: last friday, tuesday of last week, friday the 22nd, the first monday of july. */
final class Weekdays {

    private static final int MONTHS_BACK = 24;

    private record Week(int to, int back) {}

    private final Calendar calendar;
    private final WordGroups words;
    private final Months months;
    private final DaysOfMonth daysOfMonth;
    private final Ago ago;

    Weekdays(Calendar calendar, WordGroups words, Months months, DaysOfMonth daysOfMonth, Ago ago) {
        this.calendar = calendar;
        this.words = words;
        this.months = months;
        this.daysOfMonth = daysOfMonth;
        this.ago = ago;
    }

    @Nullable
    Mark at(Line line, int i, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        Mark nth = nthOfMonth(line, i, today);
        if (nth != null) {
            return nth;
        }
        Week week = week(line, i);
        if (week != null) {
            int at = skip(line, week.to(), "on");
            DayOfWeek weekday = calendar.weekday(line, at);
            return weekday == null ? null : inWeek(i, at + 1, weekday, week, today);
        }
        boolean current = words.is("this", line.text(i));
        int lead = current ? i + 1 : i;
        boolean last = words.is("last", line.text(lead));
        boolean next = words.is("next", line.text(lead));
        int at = last || next ? lead + 1 : lead;
        DayOfWeek weekday = calendar.weekday(line, at);
        if (weekday == null) {
            return null;
        }
        Mark more = more(line, i, at + 1, weekday, now);
        if (more != null) {
            return more;
        }
        LocalDate date = next
                ? today.with(TemporalAdjusters.next(weekday))
                : last
                        ? today.with(TemporalAdjusters.previous(weekday))
                        : current
                                ? Ago.inWeekOf(today, weekday)
                                : today.with(TemporalAdjusters.previousOrSame(weekday));
        return Calendar.day(i, at + 1, date, today);
    }

    /** What may follow the name: of last week, before last, the 22nd, June 27, two weeks ago. */
    private @Nullable Mark more(Line line, int from, int to, DayOfWeek weekday, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        Week week = week(line, skip(line, to, "of"));
        if (week != null) {
            return inWeek(from, week.to(), weekday, week, today);
        }
        if (words.is("before", line.text(to)) && words.is("last", line.text(to + 1))) {
            return Calendar.day(
                    from,
                    to + 2,
                    today.with(TemporalAdjusters.previous(weekday)).minusWeeks(1),
                    today);
        }
        Mark weeksAgo = ago.at(line, to, now);
        if (weeksAgo != null && weeksAgo.find() instanceof Find.Day day) {
            return Calendar.day(from, weeksAgo.to(), Ago.inWeekOf(day.date(), weekday), today);
        }
        int dot = line.is(to, ".") && line.touches(to) ? to + 1 : to;
        int the = skip(line, skip(line, dot, ","), "the");
        Nth nth = daysOfMonth.number(line, the);
        Mark date = daysOfMonth.at(line, the, today);
        if (date == null || (nth == null && months.name(line, the) == null)) {
            return null;
        }
        boolean alone = nth != null && date.to() == nth.to();
        if (alone && nth != null) {
            return withNumber(from, nth, weekday, today);
        }
        boolean other = date.find() instanceof Find.Day day && day.date().getDayOfWeek() != weekday;
        return other ? Calendar.noDay(from, date.to()) : new Mark(from, date.to(), date.find(), "");
    }

    /** The latest month in which the day of that number has that name. */
    private static Mark withNumber(int from, Nth nth, DayOfWeek weekday, LocalDate today) {
        for (int back = 0; back < MONTHS_BACK; back++) {
            YearMonth month = YearMonth.from(today).minusMonths(back);
            if (month.isValidDay(nth.value())) {
                LocalDate date = month.atDay(nth.value());
                if (!date.isAfter(today) && date.getDayOfWeek() == weekday) {
                    return Calendar.day(from, nth.to(), date, today);
                }
            }
        }
        return Calendar.noDay(from, nth.to());
    }

    private @Nullable Mark nthOfMonth(Line line, int i, LocalDate today) {
        boolean last = line.is(i, "last");
        Nth nth = last ? new Nth(i + 1, -1, true) : daysOfMonth.number(line, i);
        DayOfWeek weekday = nth == null || !nth.ordinal() ? null : calendar.weekday(line, nth.to());
        boolean of = nth != null && (line.is(nth.to() + 1, "of") || line.is(nth.to() + 1, "in"));
        Months.Found month = weekday == null || !of || nth == null ? null : months.at(line, nth.to() + 2, today);
        if (month == null || nth == null || weekday == null || nth.value() > 5) {
            return null;
        }
        LocalDate date = nth(month.month(), nth.value(), weekday);
        boolean back = !month.yearTold() && date.isAfter(today);
        return Calendar.day(i, month.to(), back ? nth(month.month().minusYears(1), nth.value(), weekday) : date, today);
    }

    private static LocalDate nth(YearMonth month, int count, DayOfWeek weekday) {
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(count, weekday));
    }

    private static Mark inWeek(int from, int to, DayOfWeek weekday, Week week, LocalDate today) {
        return Calendar.day(from, to, Ago.inWeekOf(today, weekday).minusWeeks(week.back()), today);
    }

    /** The week that begins at a token: last week, this week, the week before last. */
    private @Nullable Week week(Line line, int i) {
        int the = skip(line, i, "the");
        if (line.is(the, "week") && words.is("before", line.text(the + 1)) && words.is("last", line.text(the + 2))) {
            return new Week(the + 3, 2);
        }
        if (!line.is(i + 1, "week")) {
            return null;
        }
        return words.is("last", line.text(i))
                ? new Week(i + 2, 1)
                : words.is("this", line.text(i)) ? new Week(i + 2, 0) : null;
    }

    /** The token after a word or a mark that may stand there. */
    private static int skip(Line line, int i, String word) {
        boolean mark = line.is(i, Shape.MARK) && (line.is(i, "-") || line.is(i, ","));
        return line.is(i, word) || (word.equals("on") && mark) ? i + 1 : i;
    }
}
