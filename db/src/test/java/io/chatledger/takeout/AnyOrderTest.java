package io.chatledger.takeout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.account.Accounts;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.ledger.Recording;
import io.chatledger.ledger.Revision;
import io.chatledger.money.Money;
import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Records, edits, undoes, deletes, exports and restores in any order, beside a model of maps; {@code chatledger.runs}
 * says how many times.
 */
class AnyOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int STEPS = 40;

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
        Accounts accounts;

        @Autowired
        Exports exports;

        @Autowired
        Imports imports;

        @Test
        void whateverIsDoneInWhateverOrderTheLedgerIsAsASimpleModelSays() throws Exception {
            int runs = Integer.getInteger("chatledger.runs", 4);
            for (int seed = 1; seed <= runs; seed++) {
                new Play(accounts.open(Locale.US, NOW), new Random(seed)).go("seed " + seed);
            }
        }

        /**
         * What the ledger is to hold.
         *
         * @param entries by their numbers, also of recordings that are taken out
         * @param takenOut recordings
         */
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

        /**
         * What a file is to hold.
         *
         * @param entries by the number under which each was recorded first, in the order of the file
         */
        private record Copy(String file, Map<Long, Entry> entries) {}

        /** Does things at random, and the same with the model; taking back swaps the last two. */
        private final class Play {

            private final long account;
            private final Random random;
            private final Map<Long, Long> homes = new HashMap<>();
            private final Map<Long, Long> origins = new HashMap<>();
            private final List<Copy> copies = new ArrayList<>();
            private Model model = new Model(Map.of(), Set.of());
            private Model before = model;

            Play(long account, Random random) {
                this.account = account;
                this.random = random;
            }

            void go(String name) throws Exception {
                for (int i = 0; i < STEPS; i++) {
                    String step = name + ", step " + i + ": " + step();
                    Map<Long, Entry> there = there();
                    assertThat(all()).as(step).isEqualTo(there);
                    assertThat(ledger.total(account, TODAY.minusYears(1), TODAY, null)
                                    .sums())
                            .as(step)
                            .isEqualTo(sums(there.values()));
                }
            }

            private String step() throws Exception {
                List<Entry> there = List.copyOf(there().values());
                int step = random.nextInt(11);
                if (step < 3 || (there.isEmpty() && step < 8)) {
                    return record();
                }
                return switch (step) {
                    case 3 -> correct(any(there));
                    case 4 -> delete(any(there));
                    case 5 -> edit(home(any(there)));
                    case 6 -> turn(home(any(List.copyOf(model.entries().values()))));
                    case 7 -> undo();
                    case 8, 9 -> copies.isEmpty() ? export() : restore(copies.get(random.nextInt(copies.size())));
                    default -> export();
                };
            }

            private Entry any(List<Entry> some) {
                return some.get(random.nextInt(some.size()));
            }

            private void now(Model after) {
                before = model;
                model = after;
            }

            private String record() {
                List<NewEntry> some = random.ints(1L + random.nextInt(3), 1, 99)
                        .mapToObj(amount -> expense(amount, "thing"))
                        .toList();
                Recording recorded = ledger.record(account, some, NOW);
                come(recorded.id(), recorded.entries());
                return "record";
            }

            /** Taking it back takes the recording out. */
            private void come(long recording, List<Entry> entries) {
                entries.forEach(entry -> homes.put(entry.id(), recording));
                model = model.with(entries, Set.of());
                before = model.turned(recording);
            }

            private String correct(Entry some) {
                Entry other = changed(some);
                ledger.correct(account, other, NOW);
                now(model.with(Set.of(other), Set.of()));
                return "correct";
            }

            private String delete(Entry some) {
                ledger.revise(account, 0, Revision.removing(Set.of(some.id())), NOW);
                now(model.with(Set.of(), Set.of(some.id())));
                return "delete";
            }

            private String edit(long recording) {
                List<Entry> there =
                        ledger.find(account, recording).orElseThrow().entries();
                Entry other = changed(there.getFirst());
                Set<Long> removed = there.size() > 1 ? Set.of(there.getLast().id()) : Set.of();
                ledger.revise(
                        account, recording, new Revision(List.of(other), removed, List.of(expense(5, "more"))), NOW);
                Entry added =
                        ledger.find(account, recording).orElseThrow().entries().getLast();
                assertThat(homes.put(added.id(), recording)).isNull();
                now(model.with(List.of(other, added), removed));
                return "edit";
            }

            private String turn(long recording) {
                return model.takenOut().contains(recording) ? putBack(recording) : takeOut(recording);
            }

            private String takeOut(long recording) {
                assertThat(ledger.restore(account, recording, NOW)).isEmpty();
                assertThat(ledger.undo(account, recording, NOW)).isPresent();
                now(model.turned(recording));
                return "take out";
            }

            /** What came back from a file meanwhile does not come twice. */
            private String putBack(long recording) {
                Set<Long> there = origins();
                Map<Boolean, List<Long>> back = model.entries().values().stream()
                        .filter(entry -> home(entry) == recording)
                        .map(Entry::id)
                        .collect(partitioningBy(id -> there.contains(origin(id))));
                List<Long> twins = back.getOrDefault(true, List.of());
                boolean some = !back.getOrDefault(false, List.of()).isEmpty();
                assertThat(ledger.restore(account, recording, NOW).isPresent()).isEqualTo(some);
                if (some) {
                    model = model.with(Set.of(), twins);
                    now(model.turned(recording));
                }
                return "put back all but " + twins.size();
            }

            private String undo() {
                assertThat(ledger.undoLast(account, NOW)).isPresent();
                now(before);
                return "undo";
            }

            private String export() throws Exception {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                exports.write(new Wanted(account, Format.CSV), file);
                Map<Long, Entry> entries = new LinkedHashMap<>();
                there().values().forEach(entry -> entries.putIfAbsent(origin(entry.id()), entry));
                copies.add(new Copy(file.toString(UTF_8), entries));
                return "export";
            }

            /** What is missing comes back as it was when the file was made, as new entries in one recording. */
            private String restore(Copy copy) throws Exception {
                Set<Long> known = origins();
                List<Map.Entry<Long, Entry>> missing = copy.entries().entrySet().stream()
                        .filter(each -> !known.contains(each.getKey()))
                        .toList();
                Map<Long, Entry> fresh = new TreeMap<>();
                assertThat(imports.bringBack(account, copy.file().getBytes(UTF_8), NOW)
                                .added())
                        .isEqualTo(missing.size());
                all().forEach((id, entry) -> {
                    if (!homes.containsKey(id)) {
                        fresh.put(id, entry);
                    }
                });
                assertThat(fresh).hasSameSizeAs(missing);
                List<Long> ids = List.copyOf(fresh.keySet());
                List<Entry> back = IntStream.range(0, ids.size())
                        .mapToObj(i -> {
                            origins.put(ids.get(i), missing.get(i).getKey());
                            return numbered(ids.get(i), missing.get(i).getValue());
                        })
                        .toList();
                if (!back.isEmpty()) {
                    come(
                            ledger.recordingOf(account, ids.getFirst())
                                    .orElseThrow()
                                    .id(),
                            back);
                }
                return "restore " + back.size();
            }

            private Set<Long> origins() {
                return there().keySet().stream().map(this::origin).collect(toSet());
            }

            private long origin(long entry) {
                return origins.getOrDefault(entry, entry);
            }

            private Map<Long, Entry> there() {
                return model.entries().values().stream()
                        .filter(entry -> !model.takenOut().contains(home(entry)))
                        .collect(toMap(Entry::id, entry -> entry, (one, _) -> one, TreeMap::new));
            }

            private Map<Long, Entry> all() {
                return ledger.last(account, 10_000, null, null, null).stream()
                        .collect(toMap(Entry::id, entry -> entry, (one, _) -> one, TreeMap::new));
            }

            private long home(Entry entry) {
                return Objects.requireNonNull(homes.get(entry.id()));
            }

            private Entry changed(Entry entry) {
                return new Entry(
                        entry.id(),
                        random.nextBoolean() ? Kind.EXPENSE : Kind.REFUND,
                        money(1 + random.nextInt(99)),
                        random.nextBoolean() ? Category.PETS : Category.TRAVEL,
                        "item " + random.nextInt(5),
                        random.nextBoolean() ? "shop" : null,
                        TODAY.minusDays(random.nextInt(300)),
                        random.nextBoolean() ? Set.of("work") : Set.of(),
                        null,
                        null);
            }
        }

        private static Entry numbered(long id, Entry entry) {
            return new Entry(
                    id,
                    entry.kind(),
                    entry.amount(),
                    entry.category(),
                    entry.item(),
                    entry.merchant(),
                    entry.day(),
                    entry.tags(),
                    entry.payment(),
                    entry.note());
        }

        private static NewEntry expense(int amount, String item) {
            return new NewEntry(Kind.EXPENSE, money(amount), Category.EATING_OUT, item, null, TODAY, Set.of());
        }

        private static Money money(int amount) {
            return Money.of(String.valueOf(amount), "USD");
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
}
