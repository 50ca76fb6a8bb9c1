package io.chatledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.account.Accounts;
import io.chatledger.account.Chat;
import io.chatledger.money.Money;
import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import io.chatledger.transaction.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Corrections, deletions, and taking back. */
class RevisionsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final AtomicLong CHATS = new AtomicLong(800_000);

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    abstract static class Suite {

        @Autowired
        Ledger ledger;

        @Autowired
        Sources sources;

        @Autowired
        Accounts accounts;

        @Autowired
        Transactions transactions;

        long mine;
        long other;

        @BeforeEach
        void openTwoAccounts() {
            mine = open();
            other = open();
        }

        @Test
        void undoTakesBackWhatWasDoneLastAlsoAnUndo() {
            Recording first = record("1", "tea");
            Recording second = record("2", "bus");

            assertThat(ledger.undoLast(mine, NOW)).contains(new Undone(second.entries(), List.of()));
            assertThat(all()).isEqualTo(first.entries());
            assertThat(ledger.undoLast(mine, NOW)).contains(new Undone(List.of(), second.entries()));
            assertThat(all()).hasSize(2);
            assertThat(ledger.undoLast(other, NOW)).isEmpty();
        }

        @Test
        void aCorrectionIsTakenBackWithAllThatItChangedAndTaught() {
            Entry tea = record("1", "tea").entries().getFirst();
            Entry bus = new Entry(
                    tea.id(),
                    Kind.REFUND,
                    Money.of("700", "JPY"),
                    Category.TRANSPORT,
                    "bus",
                    "BVG",
                    TODAY.minusDays(3),
                    Set.of("work", "trip"),
                    "cash",
                    "late");
            assertThat(ledger.correct(mine, bus, NOW)).contains(bus);
            assertThat(all()).containsExactly(bus);
            assertThat(ledger.learned(mine)).isEqualTo(Map.of("bus", Category.TRANSPORT));

            assertThat(ledger.undoLast(mine, NOW)).contains(new Undone(List.of(bus), List.of(tea)));
            assertThat(all()).containsExactly(tea);
            assertThat(ledger.learned(mine)).isEmpty();
            ledger.undoLast(mine, NOW);
            assertThat(all()).containsExactly(bus);
            assertThat(ledger.learned(mine)).isEqualTo(Map.of("bus", Category.TRANSPORT));
        }

        @Test
        void anEntryThatIsTakenOutComesBackToItsPlaceInItsRecording() {
            Recording three = record(expense("1", "tea"), expense("2", "bus"), expense("3", "cake"));
            long bus = three.entries().get(1).id();
            ledger.revise(mine, three.id(), Revision.removing(Set.of(bus)), NOW);
            assertThat(found(three)).extracting(Entry::item).containsExactly("tea", "cake");
            assertThat(total()).isEqualTo("4.00");
            ledger.undoLast(mine, NOW);
            assertThat(ledger.find(mine, three.id())).contains(three);
        }

        @Test
        void whatIsChangedAddedAndTakenOutTogetherIsTakenBackTogether() {
            Recording two = record(expense("1", "tea"), expense("2", "bus"));
            Entry tea = two.entries().getFirst();
            Entry chai = new Entry(
                    tea.id(),
                    tea.kind(),
                    Money.of("5", "USD"),
                    Category.OTHER,
                    "chai",
                    null,
                    TODAY,
                    Set.of(),
                    null,
                    null);
            Revision revision = new Revision(
                    List.of(chai),
                    Set.of(two.entries().getLast().id()),
                    List.of(expense("7", "cake"), expense("8", "pie")));
            ledger.revise(mine, two.id(), revision, NOW);
            assertThat(found(two)).extracting(Entry::item).containsExactly("chai", "cake", "pie");
            assertThat(ledger.undoLast(mine, NOW).orElseThrow().after()).isEqualTo(two.entries());
            assertThat(ledger.find(mine, two.id())).contains(two);
            ledger.undoLast(mine, NOW);
            assertThat(found(two)).extracting(Entry::item).containsExactly("chai", "cake", "pie");
            assertThat(ledger.undo(mine, two.id(), NOW)).isPresent();
            assertThat(all()).isEmpty();
            assertThat(ledger.restore(mine, two.id(), NOW)).isPresent();
            assertThat(total()).isEqualTo("20.00");
        }

        @Test
        void nothingOfAnotherAccountCanBeChangedOrPutBack() {
            Recording tea = record("1", "tea");
            Entry entry = tea.entries().getFirst();
            Entry stolen = entry.filedUnder(Category.PETS);
            assertThat(ledger.correct(other, stolen, NOW)).isEmpty();
            assertThat(ledger.recategorise(other, entry.id(), Category.PETS, NOW))
                    .isEmpty();
            ledger.revise(other, tea.id(), new Revision(List.of(stolen), Set.of(entry.id()), List.of()), NOW);
            assertThat(all()).containsExactly(entry);
            ledger.undo(mine, tea.id(), NOW);
            assertThat(ledger.restore(other, tea.id(), NOW)).isEmpty();
            assertThat(all()).isEmpty();
        }

        @Test
        void nothingCanBeAddedToAnotherAccountsRecording() {
            Recording tea = record("1", "tea");
            ledger.revise(other, tea.id(), new Revision(List.of(), Set.of(), List.of(expense("9", "spam"))), NOW);
            assertThat(found(tea)).isEqualTo(tea.entries());
            assertThat(ledger.last(other, 9, null, null, null)).isEmpty();
        }

        @Test
        void aMessageIsKnownByItsChatToItsAccountOnly() {
            Recording tea = record("1", "tea");
            Chat chat = new Chat(Chat.TELEGRAM, CHATS.incrementAndGet());
            Source source = new Source(
                    tea.id(),
                    "",
                    "tea 1 ☕",
                    List.of(new Source.Said(tea.entries().getFirst().id(), expense("1", "tea"))));
            sources.keep(chat, 7, source);
            assertThat(sources.find(mine, chat, 7)).contains(source);
            assertThat(sources.find(other, chat, 7)).isEmpty();
            assertThat(sources.find(mine, chat, 8)).isEmpty();
            assertThat(sources.receipt(chat, 7)).isEmpty();
            sources.answered(chat, 7, 11);
            assertThat(sources.receipt(chat, 7)).contains(11L);
            Source edited = new Source(tea.id(), "", "tea 2", List.of());
            sources.keep(chat, 7, edited);
            assertThat(sources.find(mine, chat, 7)).contains(edited);
            assertThat(sources.receipt(chat, 7)).contains(11L);
        }

        private List<Entry> all() {
            return ledger.last(mine, 1000, null, null, null).reversed();
        }

        private List<Entry> found(Recording recording) {
            return ledger.find(mine, recording.id()).orElseThrow().entries();
        }

        private String total() {
            return ledger.total(mine, TODAY, TODAY, null)
                    .sums()
                    .getFirst()
                    .amount()
                    .toPlainString();
        }

        private Recording record(String amount, String item) {
            return record(expense(amount, item));
        }

        private Recording record(NewEntry... entries) {
            return ledger.record(mine, List.of(entries), NOW);
        }

        private static NewEntry expense(String amount, String item) {
            return new NewEntry(
                    Kind.EXPENSE, Money.of(amount, "USD"), Category.EATING_OUT, item, null, TODAY, Set.of());
        }

        private long open() {
            Chat chat = new Chat("test", CHATS.incrementAndGet());
            return transactions
                    .run(() -> accounts.of(chat, Locale.US, ZoneOffset.UTC, NOW))
                    .number();
        }
    }
}
