package io.chatledger.understanding;

import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The days that a pause is said to last: in August, until Monday, for two weeks, next month. */
final class Pauses {

    private static final int WEEK = 7;

    /** Digits of the longest number of days, weeks or months. */
    private static final int DIGITS = 3;

    private final Slots slots;
    private final Asks asks;

    Pauses(Slots slots, Asks asks) {
        this.slots = slots;
        this.asks = asks;
    }

    /** Null when nothing is said of them. */
    @Nullable
    Period in(Findings findings) {
        LocalDate today = findings.context().now().toLocalDate();
        Phrases.Match<String> until = slots.in("until", findings.line());
        LocalDate end = until == null ? lasting(findings, today) : end(findings, until.to(), today);
        if (end != null) {
            return new Period(today, end.isBefore(today) ? today : end);
        }
        Period next = next(findings, today);
        Period said = next == null ? asks.period(findings) : next;
        return said == null ? null : coming(said, today);
    }

    /** The day before the one at a token, which lies ahead. */
    private @Nullable LocalDate end(Findings findings, int from, LocalDate today) {
        Mark mark = findings.marks().at(from);
        Period period = asks.period(findings);
        LocalDate day =
                mark != null && mark.find() instanceof Find.FutureDay(LocalDate date) ? date : Stated.date(mark);
        LocalDate first = day == null && period != null ? period.from() : day;
        if (first == null) {
            return null;
        }
        boolean weekday =
                mark != null && mark.to() == from + 1 && findings.line().is(from, Shape.WORD);
        LocalDate ahead = first.isAfter(today) ? first : weekday ? first.plusDays(WEEK) : first.plusYears(1);
        return ahead.minusDays(1);
    }

    /** The last of so many days, weeks or months from today on. */
    private @Nullable LocalDate lasting(Findings findings, LocalDate today) {
        Line line = findings.line();
        for (int i = 1; i < line.size(); i++) {
            ChronoUnit unit = unit(line, i);
            int count = unit == null ? 0 : count(line, i - 1);
            if (unit != null && count > 0) {
                return today.plus(count, unit).minusDays(1);
            }
        }
        return null;
    }

    private int count(Line line, int i) {
        if (line.is(i, Shape.DIGITS) && line.text(i).length() <= DIGITS) {
            return Integer.parseInt(line.text(i));
        }
        Phrases.Match<String> number = slots.at("number", line, i);
        return number == null ? 0 : Integer.parseInt(number.value());
    }

    private @Nullable Period next(Findings findings, LocalDate today) {
        Line line = findings.line();
        for (int i = 0; i < line.size(); i++) {
            ChronoUnit unit = line.is(i, "next") ? unit(line, i + 1) : null;
            if (unit != null) {
                LocalDate day = today.plus(1, unit);
                return switch (unit) {
                    case WEEKS -> {
                        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                        yield new Period(monday, monday.plusDays(WEEK - 1L));
                    }
                    case MONTHS -> Periods.thisMonth(day, findings.context().first());
                    default -> new Period(day, day);
                };
            }
        }
        return null;
    }

    private @Nullable ChronoUnit unit(Line line, int i) {
        Phrases.Match<String> unit = slots.at("unit", line, i);
        return unit == null ? null : ChronoUnit.valueOf(unit.value().toUpperCase(Locale.ROOT) + "S");
    }

    /** A month that has passed is the one of next year. */
    private static Period coming(Period said, LocalDate today) {
        return said.to().isBefore(today)
                ? new Period(
                        said.from().plusYears(1),
                        said.to().plusDays(1).plusYears(1).minusDays(1))
                : said;
    }
}
