package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates in digits, by the locale where it matters: 2026-07-09, 11/08, 14.3.26, 02.07., 20260705. */
final class NumericDates implements Finder {

    private static final int LAST_DAY = 31;
    private static final int LAST_MONTH = 12;

    private final Calendar calendar;

    NumericDates(Calendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        for (int i = 0; i < line.size(); i++) {
            boolean ends = endsARange(line, i, marks);
            Phrases.Match<Boolean> exception =
                    !ends && line.is(i, Shape.DIGITS) ? calendar.exceptions.longest(line, i) : null;
            if (exception != null) {
                marks.add(exception.from(), exception.to(), new Find.Other(Find.Sort.NAME), getClass());
                i = exception.to() - 1;
                continue;
            }
            boolean begins = line.is(i, Shape.DIGITS) && (ends || !line.touches(i) || line.is(i - 1, "("));
            Mark date = begins && marks.isFree(i, i + 1) ? at(line, i, setting) : null;
            if (date != null) {
                boolean on = line.is(i - 1, "on") || line.is(i - 1, "am");
                marks.add(on && marks.isFree(i - 1, i) ? i - 1 : i, date.to(), date.find(), getClass());
                i = date.to() - 1;
            }
        }
    }

    /** Whether a date in digits stands before it, and only a dash or "to" between: 6/1-6/15. */
    private static boolean endsARange(Line line, int i, Marks marks) {
        boolean joint = line.is(i - 1, "-") || line.is(i - 1, "to") || line.is(i - 1, "and");
        Mark before = joint && i > 1 ? marks.at(i - 2) : null;
        return before != null
                && line.is(before.from(), Shape.DIGITS)
                && (before.find() instanceof Find.Day || before.find() instanceof Find.FutureDay);
    }

    private static @Nullable Mark at(Line line, int i, Setting setting) {
        LocalDate today = setting.now().toLocalDate();
        String first = line.text(i);
        String joint = line.text(i + 1);
        boolean joined = joins(line, i + 1);
        if (first.length() == 8 && first.startsWith("20") && !joined && !line.touches(i + 1)) {
            return date(i, i + 1, number(first, 0, 4), number(first, 4, 6), number(first, 6, 8), today, false);
        }
        if (!joined || joint.length() != 1 || !"-/.".contains(joint) || first.length() > 4) {
            return null;
        }
        boolean three = line.is(i + 3, joint) && joins(line, i + 3);
        String second = line.text(i + 2);
        if (!three) {
            return two(line, i, joint, setting, today);
        }
        String third = line.text(i + 4);
        boolean more = joins(line, i + 5) && line.is(i + 5, joint);
        if (more || second.length() > 2 || third.length() > 4) {
            return null;
        }
        if (first.length() == 4) {
            return date(i, i + 5, number(first), number(second), number(third), today, true);
        }
        if (third.length() == 3 || first.length() > 2 || third.length() == 1) {
            return null;
        }
        int year = third.length() == 2 ? 2000 + number(third) : number(third);
        return ordered(
                i,
                i + 5,
                year,
                number(first),
                number(second),
                joint.equals(".") || setting.style().dayFirst(),
                today);
    }

    private static @Nullable Mark two(Line line, int i, String joint, Setting setting, LocalDate today) {
        int a = number(line.text(i));
        int b = number(line.text(i + 2));
        boolean closed = joint.equals(".") && line.is(i + 3, ".") && line.touches(i + 3);
        boolean afterAmount = (closed || joint.equals("-")) && isDayAfterAmount(line, i, closed ? i + 4 : i + 3);
        boolean open = joint.equals(".")
                && setting.style().dottedDates()
                && setting.style().decimal() == ','
                && opensWithDay(line, i, 3);
        boolean dotted = open || (closed && (setting.style().dottedDates() || afterAmount || opensWithDay(line, i, 4)));
        if ((!dotted && !joint.equals("/") && !afterAmount) || a < 1 || b < 1 || a > LAST_DAY || b > LAST_DAY) {
            return null;
        }
        boolean goesOn = line.touches(i + 3) && (line.is(i + 3, Shape.WORD) || line.is(i + 3, "%"));
        if (goesOn) {
            return null;
        }
        boolean dayFirst =
                a > LAST_MONTH || (b <= LAST_MONTH && (dotted || setting.style().dayFirst()));
        int day = dayFirst ? a : b;
        int month = dayFirst ? b : a;
        int to = closed && dotted ? i + 4 : i + 3;
        LocalDate latest = month > LAST_MONTH ? null : DaysOfMonth.latest(day, month, today);
        return latest == null ? Calendar.noDay(i, to) : Calendar.day(i, to, latest, today);
    }

    /** Whether it stands behind "on" and another number, at the end of the message: lunch 12 on 1.11. */
    private static boolean isDayAfterAmount(Line line, int i, int to) {
        return line.is(i - 1, "on")
                && to == line.size()
                && line.tokens().subList(0, i - 1).stream().anyMatch(t -> t.is(Shape.DIGITS));
    }

    /** Whether it opens a message that goes on to another number: 22.02. bread 3. */
    private static boolean opensWithDay(Line line, int i, int to) {
        return i == 0
                && (line.text(0).length() == 2 || to == 3)
                && line.text(2).length() == 2
                && line.is(to, Shape.WORD)
                && !line.touches(to)
                && line.tokens().stream().skip(to).anyMatch(t -> t.is(Shape.DIGITS));
    }

    private static @Nullable Mark ordered(int from, int to, int year, int a, int b, boolean dayFirst, LocalDate today) {
        boolean first = a > LAST_MONTH || (dayFirst && b <= LAST_MONTH);
        return date(from, to, year, first ? b : a, first ? a : b, today, true);
    }

    private static @Nullable Mark date(
            int from, int to, int year, int month, int day, LocalDate today, boolean surely) {
        try {
            return Calendar.day(from, to, LocalDate.of(year, month, day), today);
        } catch (DateTimeException e) {
            return surely ? Calendar.noDay(from, to) : null;
        }
    }

    private static boolean joins(Line line, int i) {
        return line.is(i, Shape.MARK) && line.touches(i) && line.is(i + 1, Shape.DIGITS) && line.touches(i + 1);
    }

    private static int number(String digits) {
        return digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
