package io.chatledger.understanding.find;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * A day that comes once a year: 12-25, the fourth Thursday of November, two days before Easter.
 *
 * @param alone whether its name means the day wherever it stands; otherwise it has to follow "on", "at", "last" and the like
 */
record Feast(Rule rule, boolean alone) {

    /** Tells the day of a year. */
    sealed interface Rule {
        record Fixed(MonthDay day) implements Rule {}

        record Weekday(int month, DayOfWeek weekday, int count, int later) implements Rule {}

        record FromEaster(int days) implements Rule {}
    }

    /** Reads {@code 12-25}, {@code 11/4/4} (month, weekday, which of them; {@code +1}: the day after) or {@code easter-2}. */
    static Feast of(String value, boolean alone) {
        if (value.startsWith("easter")) {
            return new Feast(new Rule.FromEaster(Integer.parseInt(value.substring("easter".length()))), alone);
        }
        if (value.contains("/")) {
            List<Integer> parts =
                    Stream.of(value.split("[/+]", -1)).map(Integer::valueOf).toList();
            int later = parts.size() > 3 ? parts.get(3) : 0;
            return new Feast(new Rule.Weekday(parts.get(0), DayOfWeek.of(parts.get(1)), parts.get(2), later), alone);
        }
        return new Feast(new Rule.Fixed(MonthDay.parse("--" + value)), alone);
    }

    LocalDate in(int year) {
        return switch (rule) {
            case Rule.Fixed fixed -> fixed.day().atYear(year);
            case Rule.Weekday nth ->
                LocalDate.of(year, nth.month(), 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(nth.count(), nth.weekday()))
                        .plusDays(nth.later());
            case Rule.FromEaster days -> easter(year).plusDays(days.days());
        };
    }

    /** The latest one that is not after a day. */
    LocalDate latest(LocalDate today) {
        LocalDate date = in(today.getYear());
        return date.isAfter(today) ? in(today.getYear() - 1) : date;
    }

    /** Easter Sunday of the Western churches, by the anonymous Gregorian algorithm. */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int correction = (century - (century - 17) / 25) / 3;
        int epact = (century - century / 4 - correction + 19 * golden + 15) % 30;
        int moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
        int sunday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        return LocalDate.of(year, 3, 1).plus(moon - sunday + 27L, ChronoUnit.DAYS);
    }
}
