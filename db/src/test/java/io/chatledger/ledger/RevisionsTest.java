package io.chatledger.ledger;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.account.Accounts;
import io.chatledger.account.Chat;
import io.chatledger.money.Money;
import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import io.chatledger.transaction.Transactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

        @Test
        void whateverIsDoneInWhateverOrderTheLedgerIsAsASimpleModelSays() {
            int runs = Integer.getInteger("chatledger.runs", 4);
            for (int seed = 1; seed <= runs; seed++) {
                mine = open();
                new Play(new Random(seed)).go(30, "seed " + seed);
            }
        }

        /** What the ledger is to hold. */
        private record Model(Map<Long, Entry> entries, Set<Long> takenOut) {

            Model with(Collection<Entry> changed, Collection<Long> removed) {
                Map<Long, Entry> after = new TreeMap<>(entries);
                changed.forEach(entry -> after.put(entry.id(), entry));
                removed.forEach(after::remove);
                return new Model(after, takenOut);
            }

            Model turned(long recording) {
                Set<Long> after = new TreeSet<>(takenOut);
                if (!after.remove(recording)) {
                    after.add(recording);
                }
                return new Model(entries, after);
            }
        }

        /** Does things at random, and the same with the model; taking back swaps the last two. */
        private final class Play {

            private final Random random;
            private final List<Long> recordings = new ArrayList<>();
            private final Map<Long, Long> homes = new TreeMap<>();
            private Model model = new Model(Map.of(), Set.of());
            private Model before = model;

            Play(Random random) {
                this.random = random;
            }

            void go(int steps, String name) {
                for (int i = 0; i < steps; i++) {
                    String step = name + ", step " + i + ": " + step();
                    Map<Long, Entry> there = there();
                    assertThat(all().stream().collect(toMap(Entry::id, entry -> entry)))
                            .as(step)
                            .isEqualTo(there);
                    assertThat(ledger.total(mine, TODAY.minusYears(1), TODAY, null)
                                    .sums())
                            .as(step)
                            .isEqualTo(sums(there.values()));
                }
            }

            private String step() {
                List<Entry> there = List.copyOf(there().values());
                int step = random.nextInt(8);
                if (step < 3 || there.isEmpty()) {
                    return record();
                }
                Entry some = there.get(random.nextInt(there.size()));
                return switch (step) {
                    case 3 -> correct(some);
                    case 4 -> delete(some);
                    case 5 -> edit(home(some));
                    case 6 ->
                        turn(home(List.copyOf(model.entries().values())
                                .get(random.nextInt(model.entries().size()))));
                    default -> undo();
                };
            }

            private void now(Model after) {
                before = model;
                model = after;
            }

            private String record() {
                NewEntry[] some = random.ints(1L + random.nextInt(3), 1, 99)
                        .mapToObj(amount -> expense(String.valueOf(amount), "thing"))
                        .toArray(NewEntry[]::new);
                Recording recorded = Suite.this.record(some);
                recordings.add(recorded.id());
                recorded.entries().forEach(entry -> homes.put(entry.id(), recorded.id()));
                now(model.with(recorded.entries(), Set.of()));
                before = model.turned(recorded.id());
                return "record";
            }

            private String correct(Entry some) {
                Entry other = changed(some);
                ledger.correct(mine, other, NOW);
                now(model.with(Set.of(other), Set.of()));
                return "correct";
            }

            private String delete(Entry some) {
                ledger.revise(mine, 0, Revision.removing(Set.of(some.id())), NOW);
                now(model.with(Set.of(), Set.of(some.id())));
                return "delete";
            }

            private String edit(long recording) {
                List<Entry> there = ledger.find(mine, recording).orElseThrow().entries();
                Entry other = changed(there.getFirst());
                Set<Long> removed = there.size() > 1 ? Set.of(there.getLast().id()) : Set.of();
                ledger.revise(
                        mine, recording, new Revision(List.of(other), removed, List.of(expense("5", "more"))), NOW);
                Entry added =
                        ledger.find(mine, recording).orElseThrow().entries().getLast();
                assertThat(homes.put(added.id(), recording)).isNull();
                now(model.with(List.of(other, added), removed));
                return "edit";
            }

            private String turn(long recording) {
                boolean there = !model.takenOut().contains(recording);
                assertThat(ledger.restore(mine, recording, NOW).isPresent()).isEqualTo(!there);
                if (there) {
                    assertThat(ledger.undo(mine, recording, NOW)).isPresent();
                }
                now(model.turned(recording));
                return "take out or put back";
            }

            private String undo() {
                assertThat(ledger.undoLast(mine, NOW)).isPresent();
                now(before);
                return "undo";
            }

            private Map<Long, Entry> there() {
                return model.entries().values().stream()
                        .filter(entry -> !model.takenOut().contains(home(entry)))
                        .collect(toMap(Entry::id, entry -> entry));
            }

            private long home(Entry entry) {
                return Objects.requireNonNull(homes.get(entry.id()));
            }

            private Entry changed(Entry entry) {
                return new Entry(
                        entry.id(),
                        random.nextBoolean() ? Kind.EXPENSE : Kind.REFUND,
                        Money.of(String.valueOf(1 + random.nextInt(99)), "USD"),
                        random.nextBoolean() ? Category.PETS : Category.TRAVEL,
                        "item " + random.nextInt(5),
                        random.nextBoolean() ? "shop" : null,
                        TODAY.minusDays(random.nextInt(300)),
                        random.nextBoolean() ? Set.of("work") : Set.of(),
                        null,
                        null);
            }

            private static List<Money> sums(Collection<Entry> entries) {
                BigDecimal sum = entries.stream()
                        .map(entry -> entry.kind() == Kind.REFUND
                                ? entry.amount().amount().negate()
                                : entry.amount().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                return entries.isEmpty() ? List.of() : List.of(Money.of(sum.toPlainString(), "USD"));
            }
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
