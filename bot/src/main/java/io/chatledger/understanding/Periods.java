package io.chatledger.understanding;

import io.chatledger.ledger.FirstDays;
import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.find.PeriodWords;
import io.chatledger.understanding.find.PeriodWords.Found;
import io.chatledger.understanding.words.Line;
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
    Period in(Line written, Marks marks, Present present) {
        Line line = words.spelledRight(written);
        for (int i = 0; i < line.size(); i++) {
            Found found = at(line, marks, i, present);
            if (found != null) {
                return whole(line, marks, found, present);
            }
        }
        return null;
    }

    private Period whole(Line line, Marks marks, Found found, Present present) {
        LocalDate today = present.today();
        if (words.isSince(line, found.from() - 1) || words.isSince(line, found.from())) {
            return period(found.first(), today);
        }
        if (!words.isJoint(line, found.to())) {
            return period(found.first(), found.last());
        }
        int next = line.is(found.to() + 1, "the") && at(line, marks, found.to() + 1, present) == null
                ? found.to() + 2
                : found.to() + 1;
        Found second = at(line, marks, next, present);
        if (words.isNow(line, next)) {
            return period(found.first(), today);
        }
        LocalDate end = second == null ? dayOfSameMonth(line, found) : second.last();
        return period(found.first(), end == null || end.isBefore(found.first()) ? found.last() : end);
    }

    private static Period period(LocalDate first, LocalDate last) {
        return new Period(first, last.isBefore(first) ? first : last);
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

    private static @Nullable Found weekOf(Line line, Marks marks, int i, FirstDays first) {
        boolean week = line.is(i, "week") && line.is(i + 1, "of");
        Mark mark = week ? marks.at(line.is(i + 2, "the") ? i + 3 : i + 2) : null;
        Found day = mark == null ? null : day(mark, mark.from());
        if (day == null) {
            return null;
        }
        LocalDate start = first.week(day.first());
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
