package io.chatledger.conversation;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Two replicas that look at every moment at which a zone's clocks change or a month ends; see README.md for six years. */
@SpringBootTest(
        classes = Chatledger.class,
        properties = {
            "chatledger.terminal.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:bookings;MODE=DB2;DB_CLOSE_DELAY=-1"
        })
class BookingsTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate END = START.plusYears(Integer.getInteger("chatledger.years", 1));
    private static final List<ZoneId> ZONES = Stream.of(
                    "UTC",
                    "Europe/Berlin",
                    "America/New_York",
                    "America/Havana",
                    "America/Santiago",
                    "Asia/Beirut",
                    "Africa/Cairo",
                    "Africa/Casablanca",
                    "Asia/Kathmandu",
                    "Australia/Lord_Howe",
                    "Pacific/Kiritimati",
                    "Pacific/Pago_Pago")
            .map(ZoneId::of)
            .toList();
    private static final LocalDate FIRST = LocalDate.of(2024, 10, 31);

    private final Map<ZoneId, Long> people = new HashMap<>();
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
        ZONES.forEach(zone -> people.put(zone, person(zone)));
        TreeMap<Instant, ZoneId> moments = new TreeMap<>();
        ZONES.forEach(zone -> moments(zone).forEach(moment -> moments.put(moment, zone)));
        try (ExecutorService threads = Executors.newFixedThreadPool(replicas.size())) {
            for (Map.Entry<Instant, ZoneId> moment : moments.entrySet()) {
                run(threads, moment.getKey());
                check(moment.getValue(), moment.getKey());
            }
        }
        ZONES.forEach(zone -> check(zone, moments.lastKey()));
    }

    /** A second before, at and after: each change of the clocks, the midnight after it, and the first midnight of each month. */
    private static Stream<Instant> moments(ZoneId zone) {
        Instant end = END.atStartOfDay(zone).toInstant();
        Stream<Instant> changes = Stream.iterate(
                        zone.getRules().nextTransition(START.atStartOfDay(zone).toInstant()),
                        change -> change != null && change.getInstant().isBefore(end),
                        change -> zone.getRules().nextTransition(change.getInstant()))
                .map(ZoneOffsetTransition::getInstant)
                .flatMap(change -> Stream.of(
                        change,
                        LocalDate.ofInstant(change, zone)
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant()));
        Stream<Instant> months = START.datesUntil(END)
                .filter(day -> day.getDayOfMonth() == 1)
                .flatMap(day -> Stream.of(
                        day.atStartOfDay(zone).toInstant(),
                        day.minusDays(1).atStartOfDay(zone).toInstant()));
        return Stream.concat(changes, months)
                .flatMap(moment -> Stream.of(moment.minusSeconds(1), moment, moment.plusSeconds(1)));
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

    /** The reference counts days one by one. */
    private void check(ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        List<LocalDate> expected = FIRST.datesUntil(today.plusDays(1))
                .filter(day -> day.getDayOfMonth() == day.lengthOfMonth())
                .toList();
        List<LocalDate> booked = ledger.last(Objects.requireNonNull(people.get(zone)), 100, null, null, null).stream()
                .map(Entry::day)
                .sorted()
                .toList();
        assertThat(booked).as("%s at %s", zone, now.atZone(zone)).isEqualTo(expected);
    }

    private long person(ZoneId zone) {
        Instant begun = FIRST.atTime(LocalTime.NOON).atZone(zone).toInstant();
        long person = accounts.open(Locale.US, begun);
        accounts.change(accounts.find(person).orElseThrow().with(zone));
        NewEntry rent =
                new NewEntry(Kind.EXPENSE, Money.of("900", "USD"), Category.HOUSING, "rent", null, FIRST, Set.of());
        recurrings.begin(person, rent, new Rhythm(Rhythm.Unit.MONTH, 1, FIRST), FIRST, FIRST, begun);
        return person;
    }
}
