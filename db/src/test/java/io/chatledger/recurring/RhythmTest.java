package io.chatledger.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.recurring.Rhythm.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RhythmTest {

    private static final LocalDate END = LocalDate.of(2031, 1, 1);

    /** Day by day, without arithmetic of months: the day of the month, or the last where there is none. */
    private static Stream<LocalDate> monthly(LocalDate first) {
        return first.datesUntil(END)
                .filter(day -> day.getDayOfMonth() == Math.min(first.getDayOfMonth(), day.lengthOfMonth()));
    }

    @Test
    void everyMonthHasItsDayFrom2025To2030WhicheverDayItBeganOn() {
        LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2026, 1, 1)).forEach(first -> {
            Rhythm rhythm = new Rhythm(Unit.MONTH, 1, first);
            List<LocalDate> days = Stream.iterate(0, time -> time + 1)
                    .map(rhythm::day)
                    .takeWhile(day -> day.isBefore(END))
                    .toList();
            assertThat(days).isEqualTo(monthly(first).toList());
        });
    }

    @ParameterizedTest
    @EnumSource
    void theFirstTimeFromADayIsTheFirstThatIsNotBeforeIt(Unit unit) {
        for (int step : List.of(1, 2, 3, 12)) {
            for (LocalDate first : List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 1, 31))) {
                Rhythm rhythm = new Rhythm(unit, step, first);
                LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(day -> {
                    int time = rhythm.timeFrom(day);
                    assertThat(rhythm.day(time)).isAfterOrEqualTo(day);
                    assertThat(time == 0 || rhythm.day(time - 1).isBefore(day)).isTrue();
                });
            }
        }
    }
}
