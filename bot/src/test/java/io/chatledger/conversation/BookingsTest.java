package io.chatledger.conversation;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.Chatledger;
import io.chatledger.account.Accounts;
import io.chatledger.ledger.Catalogues;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.money.Money;
import io.chatledger.outbox.Outbox;
import io.chatledger.recurring.Recurrings;
import io.chatledger.recurring.Rhythm;
import io.chatledger.transaction.Transactions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Two replicas that look at every moment at which the clocks of any zone change, a month ends or such a day begins; see
 * README.md for six years.
 */
@SpringBootTest(
        classes = Chatledger.class,
        properties = {
            "chatledger.terminal.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:bookings;MODE=DB2;DB_CLOSE_DELAY=-1"
        })
class BookingsTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate END = START.plusYears(Integer.getInteger("chatledger.years", 1));
    private static final LocalDate FIRST = LocalDate.of(2024, 10, 31);
    private static final int MOST_AT_ONCE = 10;
    private static final int RECENT = 6;
    private static final int MOST = 500;

    private final Accounts accounts;
    private final Ledger ledger;
    private final Recurrings recurrings;
    private final List<Bookings> replicas;

    BookingsTest(
            @Autowired Accounts accounts,
            @Autowired Ledger ledger,
            @Autowired Recurrings recurrings,
            @Autowired Catalogues catalogues,
            @Autowired Outbox outbox,
            @Autowired Transactions transactions,
            @Autowired Bookings bookings) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.recurrings = recurrings;
        this.replicas = List.of(bookings, new Bookings(recurrings, accounts, catalogues, outbox, transactions));
    }

    @Test
    void eachDayIsBookedOnceWhenItBeginsWhereTheUserLives() throws Exception {
        Collection<ZoneId> zones = Clocks.zones();
        assertThat(zones).hasSizeGreaterThan(60);
        try (ExecutorService threads = Executors.newFixedThreadPool(replicas.size())) {
            for (ZoneId zone : zones) {
                live(zone, threads);
            }
        }
    }

    /** Somebody with a rent at the end of months, and something on that day of each week on which the clocks first change. */
    private void live(ZoneId zone, ExecutorService threads) throws Exception {
        List<ZoneOffsetTransition> changes = Clocks.changes(
                zone,
                START.atStartOfDay(zone).toInstant(),
                END.atStartOfDay(zone).toInstant());
        DayOfWeek weekday = changes.isEmpty()
                ? DayOfWeek.SUNDAY
                : LocalDate.ofInstant(changes.getFirst().getInstant(), zone).getDayOfWeek();
        Instant begun = FIRST.atTime(LocalTime.NOON).atZone(zone).toInstant();
        long person = accounts.open(Locale.US, begun);
        accounts.change(accounts.find(person).orElseThrow().with(zone));
        begin(person, Rhythm.Unit.MONTH, FIRST, begun);
        begin(person, Rhythm.Unit.WEEK, FIRST.with(TemporalAdjusters.nextOrSame(weekday)), begun);
        for (Instant moment : moments(zone, changes)) {
            run(threads, moment);
            check(person, weekday, zone, moment, RECENT);
        }
        check(person, weekday, zone, END.atStartOfDay(zone).toInstant(), MOST);
        recurrings.of(person).forEach(each -> recurrings.end(person, each.id()));
    }

    private void begin(long person, Rhythm.Unit unit, LocalDate first, Instant begun) {
        NewEntry rent = new NewEntry(
                Kind.EXPENSE, Money.of("900", "USD"), Category.HOUSING, unit.name(), null, FIRST, Set.of());
        recurrings.begin(person, rent, new Rhythm(unit, 1, first), first, FIRST, begun);
    }

    /** A second before, and at: each change of the clocks, the begin of that day and of the next, and of the last and first of each month. */
    private static Set<Instant> moments(ZoneId zone, List<ZoneOffsetTransition> changes) {
        Stream<LocalDate> months = START.datesUntil(END.plusDays(1))
                .filter(day -> day.getDayOfMonth() == 1)
                .flatMap(day -> Stream.of(day.minusDays(1), day));
        Stream<LocalDate> days = changes.stream()
                .map(change -> LocalDate.ofInstant(change.getInstant(), zone))
                .flatMap(day -> Stream.of(day, day.plusDays(1)));
        return Stream.concat(
                        changes.stream().map(ZoneOffsetTransition::getInstant),
                        Stream.concat(months, days)
                                .map(day -> day.atStartOfDay(zone).toInstant()))
                .flatMap(moment -> Stream.of(moment.minusSeconds(1), moment))
                .collect(toCollection(TreeSet::new));
    }

    private void run(ExecutorService threads, Instant now) throws Exception {
        List<Callable<Instant>> runs = replicas.stream()
                .<Callable<Instant>>map(replica -> () -> {
                    replica.run(now);
                    return now;
                })
                .toList();
        for (Future<Instant> run : threads.invokeAll(runs)) {
            run.get();
        }
    }

    /** The reference counts days one by one, and looks at the clock on the wall for today's. */
    private void check(long person, DayOfWeek weekday, ZoneId zone, Instant now, int count) {
        LocalDate today = now.atZone(zone).toLocalDate();
        List<LocalDate> expected = FIRST.datesUntil(today.plusDays(1))
                .flatMap(day -> Stream.concat(
                        Stream.of(day).filter(each -> each.getDayOfMonth() == each.lengthOfMonth()),
                        Stream.of(day).filter(each -> each.getDayOfWeek() == weekday)))
                .sorted(Comparator.reverseOrder())
                .limit(count)
                .toList();
        List<LocalDate> booked = ledger.last(person, MOST_AT_ONCE + count, null, null, null).stream()
                .map(Entry::day)
                .sorted(Comparator.reverseOrder())
                .limit(count)
                .toList();
        assertThat(booked).as("%s at %s", zone, now.atZone(zone)).isEqualTo(expected);
    }
}
