package io.chatledger.recurring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * On which days something comes round: always reckoned from the first, so that the 31st is the last day of a short
 * month and the 31st again in the next.
 *
 * @param step every so many units, at least 1
 * @param first the day of time 0, in the user's zone
 */
public record Rhythm(Unit unit, int step, LocalDate first) {

    /** What is counted. */
    public enum Unit {
        DAY(ChronoUnit.DAYS),
        WEEK(ChronoUnit.WEEKS),
        MONTH(ChronoUnit.MONTHS),
        YEAR(ChronoUnit.YEARS);

        private final ChronoUnit unit;

        Unit(ChronoUnit unit) {
            this.unit = unit;
        }
    }

    /** @throws IllegalArgumentException when the step is not from 1 to 1,000 */
    public Rhythm {
        if (step < 1 || step > 1_000) {
            throw new IllegalArgumentException("a step is 1 to 1,000");
        }
    }

    /** @param time from 0 */
    public LocalDate day(int time) {
        return first.plus((long) time * step, unit.unit);
    }

    /** The first time that is not before a day. */
    public int timeFrom(LocalDate day) {
        long whole = unit.unit.between(first, day) / step;
        int time = (int) Math.max(0, whole - 1);
        while (day(time).isBefore(day)) {
            time++;
        }
        return time;
    }
}
