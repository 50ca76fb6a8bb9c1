package io.chatledger.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.account.Accounts;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.ledger.Recording;
import io.chatledger.money.Money;
import io.chatledger.recurring.Rhythm.Unit;
import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import io.chatledger.transaction.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is booked again and again. */
class RecurringsTest {

    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    abstract static class Suite {

        private long account;

        @Autowired
        Accounts accounts;

        @Autowired
        Ledger ledger;

        @Autowired
        Recurrings recurrings;

        @Autowired
        Transactions transactions;

        @BeforeEach
        void open() {
            account = accounts.open(Locale.US, NOW);
        }

        @Test
        void the31stIsTheLastDayOfShortMonthsAndEachIsBookedOnce() {
            begin(new Rhythm(Unit.MONTH, 1, TODAY), TODAY);
            LocalDate end = LocalDate.of(2026, 6, 1);
            TODAY.datesUntil(end).forEach(day -> {
                book(day);
                book(day);
            });
            assertThat(days()).containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31");
        }

        @Test
        void whatWasMissedIsBookedOnItsOwnDays() {
            begin(new Rhythm(Unit.WEEK, 2, TODAY), TODAY);
            assertThat(book(TODAY.plusDays(45))).hasSize(4);
            assertThat(days()).containsExactly("2026-01-31", "2026-02-14", "2026-02-28", "2026-03-14");
            assertThat(book(TODAY.plusDays(45))).isEmpty();
        }

        @Test
        void whatWasMissedIsTakenBackInOneStep() {
            Recurring rent = begin(new Rhythm(Unit.WEEK, 2, TODAY), TODAY);
            assertThat(book(TODAY.plusDays(45))).hasSize(4);
            assertThat(ledger.undoLast(account, NOW)).isPresent();
            assertThat(days()).isEmpty();
            assertThat(book(TODAY.plusDays(45))).isEmpty();
            assertThat(recurrings.of(account))
                    .singleElement()
                    .satisfies(found -> assertThat(found.id()).isEqualTo(rent.id()));
        }

        @Test
        void afterYearsOfAbsenceOnlySoManyAreBookedAtOnce() {
            begin(new Rhythm(Unit.DAY, 1, TODAY), TODAY);
            LocalDate later = TODAY.plusDays(739);
            assertThat(List.of(
                            book(later).size(),
                            book(later).size(),
                            book(later).size(),
                            book(later).size()))
                    .containsExactly(366, 366, 8, 0);
        }

        @Test
        void whatIsPausedIsLeftOutAndWhatHasEndedIsGone() {
            Recurring rent = begin(new Rhythm(Unit.MONTH, 1, TODAY), TODAY);
            assertThat(recurrings.pause(account, rent.id()))
                    .hasValueSatisfying(found -> assertThat(found.paused()).isTrue());
            assertThat(recurrings.pause(account, rent.id())).isEmpty();
            assertThat(book(TODAY.plusDays(100))).isEmpty();
            assertThat(recurrings.resume(account, rent.id(), TODAY.plusDays(100)))
                    .hasValueSatisfying(found -> assertThat(found.next()).isEqualTo("2026-05-31"));
            assertThat(book(LocalDate.of(2026, 5, 31))).hasSize(1);
            assertThat(recurrings.end(account, rent.id())).isPresent();
            assertThat(recurrings.of(account)).isEmpty();
            assertThat(book(TODAY.plusYears(1))).isEmpty();
            assertThat(days()).containsExactly("2026-05-31");
        }

        @Test
        void whatWasBegunLastIsTakenBackUnlessSomethingWasRecordedSince() {
            begin(new Rhythm(Unit.DAY, 1, TODAY), TODAY);
            assertThat(recurrings.undoBegun(account)).contains(false);
            assertThat(recurrings.undoBegun(account)).isEmpty();
            begin(new Rhythm(Unit.DAY, 1, TODAY), TODAY);
            Recording booked = recurrings.book(account, TODAY, NOW).orElseThrow();
            assertThat(recurrings.undoBegun(account)).isEmpty();
            ledger.undo(account, booked.id(), NOW);
            assertThat(recurrings.undoBegun(account)).contains(true);
            assertThat(recurrings.of(account)).isEmpty();
        }

        @Test
        void anotherAccountFindsNothingOfIt() {
            Recurring rent = begin(new Rhythm(Unit.MONTH, 1, TODAY), TODAY);
            long other = accounts.open(Locale.US, NOW);
            assertThat(recurrings.of(other)).isEmpty();
            assertThat(recurrings.pause(other, rent.id())).isEmpty();
            assertThat(recurrings.end(other, rent.id())).isEmpty();
            assertThat(recurrings.book(other, TODAY.plusYears(1), NOW)).isEmpty();
            assertThat(recurrings.of(account)).hasSize(1);
        }

        @Test
        void manyThatBookAtOnceBookEachDayOnce() throws Exception {
            begin(new Rhythm(Unit.DAY, 1, TODAY), TODAY);
            try (ExecutorService replicas = Executors.newFixedThreadPool(6)) {
                for (int day = 0; day < 10; day++) {
                    LocalDate today = TODAY.plusDays(day);
                    Callable<List<Entry>> booking = () -> transactions.run(() -> book(today));
                    List<Future<List<Entry>>> all = replicas.invokeAll(
                            Stream.generate(() -> booking).limit(6).toList());
                    int booked = 0;
                    for (Future<List<Entry>> each : all) {
                        booked += each.get().size();
                    }
                    assertThat(booked).isEqualTo(1);
                }
            }
            assertThat(days()).hasSize(10).doesNotHaveDuplicates();
        }

        @Test
        void theAccountsWithSomethingDueAreFoundADayAhead() {
            begin(new Rhythm(Unit.DAY, 1, TODAY), TODAY.plusDays(1));
            assertThat(recurrings.dueSoon(NOW, account - 1)).contains(account);
            assertThat(recurrings.dueSoon(NOW.minusSeconds(86_400), account - 1))
                    .doesNotContain(account);
            assertThat(recurrings.dueSoon(NOW, account)).doesNotContain(account);
        }

        private Recurring begin(Rhythm rhythm, LocalDate from) {
            NewEntry rent = new NewEntry(
                    Kind.EXPENSE,
                    Money.of("1200", "USD"),
                    Category.HOUSING,
                    "rent",
                    null,
                    TODAY,
                    Set.of("home", "flat"));
            LocalDate before = from.minusDays(1);
            return recurrings.begin(account, rent, rhythm, from, before, NOW).recurring();
        }

        private List<Entry> book(LocalDate today) {
            return recurrings.book(account, today, NOW).map(Recording::entries).orElse(List.of());
        }

        private List<String> days() {
            List<String> days = new ArrayList<>();
            for (Entry entry : ledger.last(account, 100, null, null, null)) {
                assertThat(entry.tags()).containsExactly("flat", "home");
                days.addFirst(entry.day().toString());
            }
            return days;
        }
    }
}
