package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Day;
import io.chatledger.understanding.find.Find.FutureDay;
import io.chatledger.understanding.find.Find.NoSuchDay;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The day of an entry in words: yesterday, last friday, 3 days ago, 6 Nov, on the 4th. */
final class Days implements Finder {

    private static final Set<String> BEFORE = Set.of("on", "the", "for", "from", "this", "of", "since", "back", "by");
    private static final Set<String> SEVERAL = Set.of("couple", "few");

    private final Calendar calendar;
    private final SpelledNumbers spelled;
    private final DaysOfMonth daysOfMonth;

    Days(Calendar calendar, SpelledNumbers spelled) {
        this.calendar = calendar;
        this.spelled = spelled;
        this.daysOfMonth = new DaysOfMonth(calendar);
    }

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        for (int i = 0; i < line.size(); i++) {
            Phrases.Match<Boolean> exception = calendar.exceptions.longest(line, i);
            if (exception != null) {
                i = exception.to() - 1;
                continue;
            }
            Mark found = marks.isFree(i, i + 1) ? at(line, i, setting) : null;
            if (found != null) {
                int from = from(line, found.from());
                int to = to(line, found.to());
                marks.add(marks.isFree(from, i + 1) ? from : i, to, found.find(), getClass());
                i = to - 1;
            }
        }
    }

    private @Nullable Mark at(Line line, int i, Setting setting) {
        LocalDateTime now = setting.now();
        LocalDate today = now.toLocalDate();
        Mark ago = ago(line, i, now);
        if (ago != null) {
            return ago;
        }
        Phrases.Match<Integer> word = calendar.days.longest(line, i);
        if (word != null) {
            return day(i, word.to(), today.plusDays(word.value()), today);
        }
        Mark date = daysOfMonth.at(line, i, today);
        if (date != null) {
            return date;
        }
        Mark weekday = weekday(line, i, today);
        if (weekday != null) {
            return weekday;
        }
        Phrases.Match<String> feast = calendar.feasts.longest(line, i);
        return feast == null ? null : feast(i, feast, today);
    }

    private static Mark feast(int from, Phrases.Match<String> feast, LocalDate today) {
        LocalDate date = LocalDate.parse(today.getYear() + "-" + feast.value());
        return day(from, feast.to(), date.isAfter(today) ? date.minusYears(1) : date, today);
    }

    private @Nullable Mark ago(Line line, int i, LocalDateTime now) {
        int unitAt;
        int count;
        boolean article = line.is(i, "a") || line.is(i, "an");
        if (article && SEVERAL.contains(line.text(i + 1))) {
            count = line.is(i + 1, "few") ? 3 : 2;
            unitAt = line.is(i + 2, "of") ? i + 3 : i + 2;
        } else if (article) {
            count = 1;
            unitAt = i + 1;
        } else if (line.is(i, Shape.DIGITS) && line.text(i).length() <= 3) {
            count = Integer.parseInt(line.text(i));
            unitAt = i + 1;
        } else {
            unitAt = spelled.belowHundred(line, i);
            count = spelled.sum(line, i, unitAt).intValue();
        }
        Phrases.Match<String> unit = unitAt == i ? null : calendar.units.longest(line, unitAt);
        if (unit == null
                || !(line.is(unit.to(), "ago") || line.is(unit.to(), "back") || line.is(unit.to(), "earlier"))) {
            return null;
        }
        int to = line.is(unit.to() + 1, "today") ? unit.to() + 2 : unit.to() + 1;
        return day(i, to, minus(now, count, unit.value()).toLocalDate(), now.toLocalDate());
    }

    private static LocalDateTime minus(LocalDateTime now, int count, String unit) {
        return switch (unit) {
            case "MINUTES" -> now.minusMinutes(count);
            case "HOURS" -> now.minusHours(count);
            case "WEEKS" -> now.minusWeeks(count);
            case "FORTNIGHTS" -> now.minusWeeks(2L * count);
            case "MONTHS" -> now.minusMonths(count);
            case "YEARS" -> now.minusYears(count);
            case String _ -> now.minusDays(count);
        };
    }

    private @Nullable Mark weekday(Line line, int i, LocalDate today) {
        boolean last = line.is(i, "last") || line.is(i, "past") || line.is(i, "previous");
        boolean next = line.is(i, "next") || line.is(i, "coming");
        boolean current = line.is(i, "this");
        int at = last || next || current ? i + 1 : i;
        Phrases.Match<Integer> name = calendar.weekdays.longest(line, at);
        if (name == null || name.length() != 1) {
            return null;
        }
        DayOfWeek weekday = DayOfWeek.of(name.value());
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate inThisWeek = monday.with(TemporalAdjusters.nextOrSame(weekday));
        int to = name.to();
        if (line.is(to, "last") && line.is(to + 1, "week")) {
            return day(i, to + 2, inThisWeek.minusWeeks(1), today);
        }
        if (line.is(to, "this") && line.is(to + 1, "week")) {
            return day(i, to + 2, inThisWeek, today);
        }
        if (next) {
            return day(i, to, today.with(TemporalAdjusters.next(weekday)), today);
        }
        if (current) {
            return day(i, to, inThisWeek, today);
        }
        LocalDate past =
                today.with(last ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.previousOrSame(weekday));
        return day(i, to, past, today);
    }

    static Mark day(int from, int to, LocalDate date, LocalDate today) {
        return new Mark(from, to, date.isAfter(today) ? new FutureDay(date) : new Day(date), "");
    }

    static Mark noDay(int from, int to) {
        return new Mark(from, to, new NoSuchDay(), "");
    }

    /** Takes in the words before a day that belong to it: on, the. */
    private static int from(Line line, int from) {
        int start = from;
        while (start > 0 && BEFORE.contains(line.text(start - 1))) {
            start--;
        }
        boolean bare =
                start < from && Set.of("for", "of", "from", "since", "by").contains(line.text(start));
        return bare ? start + 1 : start;
    }

    /** Takes in the part of the day after it: yesterday morning. */
    private int to(Line line, int to) {
        Phrases.Match<Boolean> part = calendar.parts.longest(line, to);
        return part == null ? to : part.to();
    }
}
