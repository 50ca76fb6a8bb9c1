package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The day of an entry in words: yesterday, last friday, 3 days ago, 6 Nov, on the 4th, at christmas. */
final class Days implements Finder {

    private static final int LAST_HOUR = 24;

    /** A meal of a feast longer ago is more likely one of the feast to come. */
    private static final int LONG_AGO_DAYS = 200;

    private final Calendar calendar;
    private final WordGroups words;
    private final Ago ago;
    private final DaysOfMonth daysOfMonth;
    private final Weekdays weekdays;

    Days(Calendar calendar, WordGroups words, NumberWords numbers) {
        Months months = new Months(calendar, words);
        this.calendar = calendar;
        this.words = words;
        this.ago = new Ago(calendar, words, numbers);
        this.daysOfMonth = new DaysOfMonth(calendar, words, months, numbers);
        this.weekdays = new Weekdays(calendar, words, months, daysOfMonth, ago);
    }

    @Override
    public void find(Line written, Setting setting, Marks marks) {
        Line line = calendar.spelledRight(written);
        for (int i = 0; i < line.size(); i++) {
            Phrases.Match<Boolean> exception = calendar.exceptions.longest(line, i);
            if (exception != null) {
                i = exception.to() - 1;
                continue;
            }
            Mark found = marks.isFree(i, i + 1) ? at(line, i, setting.now()) : null;
            if (found != null) {
                int from = from(line, found.from());
                int part = to(line, found.to());
                int to = found.find() instanceof Find.Day ? clock(line, part) : part;
                marks.add(marks.isFree(from, i + 1) ? from : found.from(), to, found.find(), getClass());
                i = to - 1;
            }
        }
    }

    private @Nullable Mark at(Line line, int i, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        Mark beside = beside(line, i, now);
        if (beside != null) {
            return beside;
        }
        Mark distance = ago.at(line, i, now);
        if (distance != null) {
            return distance;
        }
        Phrases.Match<Integer> word = calendar.days.longest(line, i);
        if (word != null) {
            return Calendar.day(i, word.to(), today.plusDays(word.value()), today);
        }
        Mark weekday = weekdays.at(line, i, now);
        if (weekday != null) {
            return weekday;
        }
        Mark date = daysOfMonth.at(line, i, today);
        if (date != null) {
            return date;
        }
        Phrases.Match<Feast> feast = calendar.feasts.longest(line, i);
        if (feast != null) {
            return feast(line, i, feast, today);
        }
        Phrases.Match<Boolean> unclear = calendar.unclear.longest(line, i);
        return unclear == null ? null : new Mark(i, unclear.to(), new Find.UnclearDay(), "");
    }

    /** A day told by another: the day after christmas, 2 days before the 4th of july. */
    private @Nullable Mark beside(Line line, int i, LocalDateTime now) {
        Ago.Span span = line.is(i, "the") ? ago.span(line, i + 1) : ago.span(line, i);
        boolean after = span != null && words.is("after", line.text(span.to()));
        if (span == null || (!after && !words.is("before", line.text(span.to())))) {
            return null;
        }
        int to = span.to() + 1;
        Phrases.Match<Feast> feast = calendar.feasts.longest(line, to);
        Mark other = feast == null ? at(line, line.is(to, "the") ? to + 1 : to, now) : null;
        LocalDate date = feast != null
                ? feast.value().latest(now.toLocalDate())
                : other != null && other.find() instanceof Find.Day day ? day.date() : null;
        return date == null
                ? null
                : Calendar.day(
                        i,
                        feast != null ? feast.to() : Math.max(to, other == null ? to : other.to()),
                        date.plusDays(after ? span.days() : -span.days()),
                        now.toLocalDate());
    }

    private @Nullable Mark feast(Line line, int from, Phrases.Match<Feast> feast, LocalDate today) {
        boolean meal = words.is("feast-meal", line.text(feast.to()))
                && !feast.value().latest(today).isBefore(today.minusDays(LONG_AGO_DAYS));
        if (!feast.value().alone() && !meal && !words.is("feast-lead", line.text(from - 1))) {
            return null;
        }
        Integer year = Months.year(line, feast.to(), today);
        return year == null
                ? Calendar.day(from, feast.to(), feast.value().latest(today), today)
                : Calendar.day(
                        from, Months.yearEnd(line, feast.to()), feast.value().in(year), today);
    }

    /** Takes in the words before a day that belong to it: on, the. */
    private int from(Line line, int from) {
        int start = from;
        while (words.is("day-lead", line.text(start - 1))) {
            start--;
        }
        return start < from && words.is("day-lead-kept", line.text(start)) ? start + 1 : start;
    }

    /** Takes in the part of the day after it: yesterday morning. */
    private int to(Line line, int to) {
        Phrases.Match<Boolean> part = calendar.parts.longest(line, to);
        return part == null ? to : part.to();
    }

    /** Takes in the time of day after it: tuesday at 3, yesterday 19:30, last night around 9pm. */
    private int clock(Line line, int to) {
        boolean at = words.is("clock-lead", line.text(to));
        int hour = at ? to + 1 : to;
        boolean number = line.is(hour, Shape.DIGITS) && line.text(hour).length() <= 2 && !line.touches(hour);
        if (!number || Integer.parseInt(line.text(hour)) > LAST_HOUR) {
            return to;
        }
        boolean minutes = line.is(hour + 1, ":")
                && line.touches(hour + 1)
                && line.is(hour + 2, Shape.DIGITS)
                && line.touches(hour + 2)
                && line.text(hour + 2).length() == 2;
        int end = minutes ? hour + 3 : hour + 1;
        boolean half = words.is("clock-half", line.text(end));
        boolean goesOn = line.touches(end) && !line.is(end, ",") && !line.is(end, ";");
        return half ? end + 1 : (minutes || at) && !goesOn ? end : to;
    }
}
