package io.chatledger.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Terms against a plain model: a list of every first day, looked up. */
class TermsTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2032, 7, 1);

    @ParameterizedTest(name = "with months from the {0}, {1} lies in {2} to {3}")
    @CsvSource(textBlock = """
            1,  2028-02-29, 2028-02-01, 2028-02-29
            25, 2026-12-24, 2026-11-25, 2026-12-24
            25, 2026-12-25, 2026-12-25, 2027-01-24
            31, 2026-02-27, 2026-01-31, 2026-02-27
            31, 2026-02-28, 2026-02-28, 2026-03-30
            31, 2028-02-28, 2028-01-31, 2028-02-28
            31, 2028-02-29, 2028-02-29, 2028-03-30
            30, 2026-03-29, 2026-02-28, 2026-03-29
            31, 2026-04-30, 2026-04-30, 2026-05-30
            """)
    void monthsBeginOnTheFirstDayOrTheLastOfShorterMonths(int first, LocalDate day, LocalDate from, LocalDate to) {
        assertThat(new Terms(DayOfWeek.MONDAY, first).of(Cycle.MONTH, day)).isEqualTo(new Term(from, to));
    }

    @ParameterizedTest(name = "each {0}")
    @EnumSource
    void everyDayOfSixYearsLiesWhereThePlainModelPutsIt(Cycle cycle) {
        for (DayOfWeek week : DayOfWeek.values()) {
            for (int month = 1; month <= 31; month++) {
                Terms terms = new Terms(week, month);
                List<LocalDate> firsts = firsts(cycle, terms);
                int term = 0;
                for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() < 2031; day = day.plusDays(1)) {
                    while (!firsts.get(term + 1).isAfter(day)) {
                        term++;
                    }
                    Term expected =
                            new Term(firsts.get(term), firsts.get(term + 1).minusDays(1));
                    assertThat(terms.of(cycle, day)).isEqualTo(expected);
                    assertThat(terms.before(cycle, expected))
                            .isEqualTo(new Term(
                                    firsts.get(term - 1), firsts.get(term).minusDays(1)));
                }
            }
        }
    }

    @Test
    void aroundEveryTransitionOfEveryZoneAMomentLiesInTheTermOfItsLocalDay() {
        Set<String> seen = new TreeSet<>();
        for (String zone : ZoneId.getAvailableZoneIds()) {
            ZoneId id = ZoneId.of(zone);
            transitions(id).forEach(transition -> {
                seen.add(zone);
                for (int month : List.of(1, 15, 31)) {
                    follow(new Terms(DayOfWeek.SUNDAY, month), id, transition.getInstant());
                }
            });
        }
        assertThat(seen).hasSizeGreaterThan(100);
    }

    /** Every quarter of an hour for half a day around a moment; the local day is worked out of the offset alone. */
    private static void follow(Terms terms, ZoneId zone, Instant moment) {
        for (Cycle cycle : Cycle.values()) {
            for (int quarter = -48; quarter <= 48; quarter++) {
                Instant now = moment.plusSeconds(quarter * 900L);
                long seconds =
                        now.getEpochSecond() + zone.getRules().getOffset(now).getTotalSeconds();
                LocalDate expected = LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L));
                while (!isFirst(cycle, terms, expected)) {
                    expected = expected.minusDays(1);
                }
                assertThat(terms.of(cycle, LocalDate.ofInstant(now, zone)).from())
                        .as("%s in %s at %s", cycle, zone, now)
                        .isEqualTo(expected);
            }
        }
    }

    private static Stream<ZoneOffsetTransition> transitions(ZoneId zone) {
        return Stream.iterate(
                zone.getRules().nextTransition(Instant.parse("2025-01-01T00:00:00Z")),
                next -> next != null && next.getInstant().isBefore(Instant.parse("2031-01-01T00:00:00Z")),
                next -> zone.getRules().nextTransition(next.getInstant()));
    }

    private static List<LocalDate> firsts(Cycle cycle, Terms terms) {
        return FIRST.datesUntil(LAST).filter(day -> isFirst(cycle, terms, day)).toList();
    }

    private static boolean isFirst(Cycle cycle, Terms terms, LocalDate day) {
        return switch (cycle) {
            case DAY -> true;
            case WEEK -> day.getDayOfWeek() == terms.firstDayOfWeek();
            case MONTH -> isFirst(day, terms.firstDayOfMonth());
            case YEAR -> day.getDayOfYear() == 1;
        };
    }

    private static boolean isFirst(LocalDate day, int firstDay) {
        boolean last = YearMonth.from(day).atEndOfMonth().equals(day);
        return day.getDayOfMonth() == firstDay || (last && day.getDayOfMonth() < firstDay);
    }
}
