package io.chatledger.understanding;

import io.chatledger.ledger.FirstDays;
import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.find.PeriodWords;
import io.chatledger.understanding.find.PeriodWords.Found;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The days a question is about: a period in words, a day, or what lies between two of them. */
final class Periods {

    private final PeriodWords words = new PeriodWords();

    static Period thisMonth(LocalDate today, FirstDays first) {
        return new Period(first.month(today), first.month(today, 1).minusDays(1));
    }

    /** The first period named in a line, or null. */
    @Nullable
    Period in(Line line, Marks marks, Present present) {
        Found found = found(line, marks, present);
        return found == null ? null : new Period(found.first(), found.last());
    }

    /** The first period named in a line and where it stands, or null. */
    @Nullable
    Found found(Line written, Marks marks, Present present) {
        Line line = words.spelledRight(written);
        for (int i = 0; i < line.size(); i++) {
            Found found = at(line, marks, i, present);
            if (found != null) {
                return whole(line, marks, found, present);
            }
        }
        return null;
    }

    private Found whole(Line line, Marks marks, Found found, Present present) {
        LocalDate today = present.today();
        int lead = line.is(found.from() - 1, "from") ? found.from() - 2 : found.from() - 1;
        if (words.isSince(line, lead) || words.isSince(line, found.from())) {
            return until(today, found, found.to());
        }
        if (line.is(found.to(), "so")
                && line.is(found.to() + 1, "far")
                && !found.last().isBefore(today)) {
            return until(today, found, found.to() + 2);
        }
        if (line.is(lead, "far") && line.is(lead - 1, "so") && !found.last().isBefore(today)) {
            return until(today, found, found.to());
        }
        if (words.isUntil(line, found.from()) && found.first().equals(found.last())) {
            return new Found(found.from(), found.to(), present.first().month(found.last()), found.last());
        }
        if (!words.isJoint(line, found.to())) {
            return found;
        }
        int next = found.to() + 1;
        while (at(line, marks, next, present) == null && (line.is(next, "the") || words.isJoint(line, next))) {
            next++;
        }
        Found second = at(line, marks, next, present);
        if (words.isNow(line, next)) {
            return until(today, found, next + 1);
        }
        if (second == null) {
            LocalDate end = dayOfSameMonth(line, found);
            return end == null ? found : until(end, found, found.to() + 2);
        }
        return second.last().isBefore(found.first()) ? found : until(second.last(), found, second.to());
    }

    private static Found until(LocalDate last, Found found, int to) {
        return new Found(found.from(), to, found.first(), last.isBefore(found.first()) ? found.first() : last);
    }

    /** The longer of what begins at a token: a period in words or a day that was found before. */
    private @Nullable Found at(Line line, Marks marks, int i, Present present) {
        Found week = weekOf(line, marks, i, present.first());
        if (week != null) {
            return week;
        }
        Found plain = present.period(words, line, i);
        Found behind = line.is(i, "the") ? present.period(words, line, i + 1) : null;
        Found found = behind != null && (plain == null || behind.to() > plain.to()) ? behind : plain;
        Found day = day(marks.at(i), i);
        return day != null && (found == null || day.to() > found.to()) ? day : found;
    }

    private @Nullable Found weekOf(Line line, Marks marks, int i, FirstDays first) {
        Phrases.Match<Integer> week = words.week(line, i);
        Mark mark = week == null ? null : marks.at(line.is(week.to(), "the") ? week.to() + 1 : week.to());
        Found day = mark == null ? null : day(mark, mark.from());
        if (week == null || day == null) {
            return null;
        }
        LocalDate start =
                week.value() == 0 ? first.week(day.first()) : day.first().minusDays(6);
        return new Found(i, day.to(), start, start.plusDays(6));
    }

    private static @Nullable Found day(@Nullable Mark mark, int i) {
        LocalDate date = mark == null
                ? null
                : switch (mark.find()) {
                    case Find.Day day -> day.date();
                    case Find.FutureDay day -> day.date();
                    case Find _ -> null;
                };
        return mark == null || date == null || mark.from() < i - 1 ? null : new Found(i, mark.to(), date, date);
    }

    /** The end of "july 1-10". */
    private static @Nullable LocalDate dayOfSameMonth(Line line, Found found) {
        int at = found.to() + 1;
        boolean number = line.is(at, Shape.DIGITS) && line.text(at).length() <= 2;
        int day = number ? Integer.parseInt(line.text(at)) : 0;
        YearMonth month = YearMonth.from(found.last());
        return found.first().equals(found.last()) && month.isValidDay(day) ? month.atDay(day) : null;
    }
}
