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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final AtomicLong CHATS = new AtomicLong();

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
        Transactions transactions;

        long mine;
        long other;

        @BeforeEach
        void openTwoAccounts() {
            mine = open();
            other = open();
        }

        @Test
        void aRecordingKeepsEveryWordOfItsEntriesInTheirOrder() {
            NewEntry full = new NewEntry(
                    Kind.REFUND,
                    Money.of("12.5", "USD"),
                    Category.EATING_OUT,
                    "café au lait ☕",
                    "Müller & Söhne",
                    LocalDate.of(2026, 11, 6),
                    Set.of("work", "büro"),
                    "meine Visa",
                    "whole 25 €, for two");
            Recording recording = record(full, expense("3", "tea"), expense("3", "tea"));

            assertThat(recording.entries()).extracting(Entry::item).containsExactly("café au lait ☕", "tea", "tea");
            Entry first = recording.entries().getFirst();
            assertThat(first)
                    .isEqualTo(new Entry(
                            first.id(),
                            full.kind(),
                            full.amount(),
                            full.category(),
                            full.item(),
                            full.merchant(),
                            full.day(),
                            full.tags(),
                            full.payment(),
                            full.note()));
            assertThat(ledger.find(mine, recording.id())).contains(recording);
        }

        @Test
        void theLongestNamesAndTagsFitInEveryScript() {
            String item = "🍜".repeat(200);
            String merchant = "İ".repeat(200);
            String tag = "字".repeat(49) + "🍣";
            NewEntry longest = new NewEntry(
                    Kind.EXPENSE, Money.of("1", "JPY"), Category.OTHER, item, merchant, TODAY, Set.of(tag), tag, item);
            Recording recording = record(longest);

            assertThat(ledger.find(mine, recording.id())).contains(recording);
            NewEntry nameless =
                    new NewEntry(Kind.EXPENSE, Money.of("1", "JPY"), Category.OTHER, null, merchant, TODAY, Set.of());
            long entry = record(nameless).entries().getFirst().id();
            ledger.recategorise(mine, entry, Category.PETS, NOW);
            assertThat(ledger.learned(mine)).containsOnlyKeys(merchant.toLowerCase(Locale.ROOT));
        }

        @Test
        void theFirstAndTheLastDayOfTheCalendarAreKept() {
            Recording recording = record(on("0001-01-01"), on("1582-10-04"), on("1582-10-15"), on("9999-12-31"));
            assertThat(ledger.find(mine, recording.id())).contains(recording);
            assertThat(last(9, null, LocalDate.of(1582, 10, 15), null)).hasSize(2);
        }

        @Test
        void anUndoneRecordingIsNotUndoneTwice() {
            Recording recording = record(expense("1", "tea"));
            assertThat(ledger.undo(mine, recording.id(), NOW)).contains(recording);
            assertThat(ledger.undo(mine, recording.id(), NOW)).isEmpty();
            assertThat(ledger.find(mine, recording.id())).isEmpty();
        }

        @Test
        void anUndoneEntryIsNotFiledAnew() {
            Recording recording = record(expense("1", "tea"));
            ledger.undo(mine, recording.id(), NOW);
            long entry = recording.entries().getFirst().id();
            assertThat(ledger.recategorise(mine, entry, Category.PETS, NOW)).isEmpty();
            assertThat(ledger.learned(mine)).isEmpty();
        }

        @Test
        void theLastEntriesComeLatestFirstAndByCategoryAndDays() {
            record(entry(Kind.EXPENSE, "1", "USD", Category.TRANSPORT, "bus", TODAY.minusDays(2)));
            record(
                    entry(Kind.EXPENSE, "2", "USD", Category.GROCERIES, "milk", TODAY.minusDays(1)),
                    entry(Kind.EXPENSE, "3", "USD", Category.TRANSPORT, "taxi", TODAY));

            assertThat(last(9, null, null, null)).containsExactly("taxi", "milk", "bus");
            assertThat(last(2, null, null, null)).containsExactly("taxi", "milk");
            assertThat(last(9, Category.TRANSPORT, null, null)).containsExactly("taxi", "bus");
            assertThat(last(1, Category.TRANSPORT, null, TODAY.minusDays(1))).containsExactly("bus");
            assertThat(last(9, null, TODAY.minusDays(1), TODAY.minusDays(1))).containsExactly("milk");
            assertThat(last(9, Category.PETS, null, null)).isEmpty();
        }

        @Test
        void aTotalSubtractsRefundsAndLeavesIncomeOut() {
            record(
                    entry(Kind.EXPENSE, "80", "USD", Category.SHOPPING, "shoes", TODAY),
                    entry(Kind.REFUND, "30.25", "USD", Category.SHOPPING, "shoes", TODAY),
                    entry(Kind.EXPENSE, "5", "USD", Category.EATING_OUT, "tea", TODAY),
                    entry(Kind.INCOME, "2500", "USD", Category.INCOME, "pay", TODAY));

            assertThat(total(null)).isEqualTo(new Totals(3, List.of(Money.of("54.75", "USD"))));
            assertThat(total(Category.SHOPPING)).isEqualTo(new Totals(2, List.of(Money.of("49.75", "USD"))));
            assertThat(total(Category.INCOME)).isEqualTo(new Totals(1, List.of(Money.of("2500", "USD"))));
            assertThat(total(Category.PETS)).isEqualTo(new Totals(0, List.of()));
        }

        @Test
        void aTotalCountsFromTheFirstToTheLastDayAndNothingUndone() {
            record(on("2026-11-20"), on("2026-11-21"), on("2026-11-22"), on("2026-11-23"));
            record(on("2026-11-21"));
            ledger.undoLast(mine, NOW);
            assertThat(ledger.total(mine, LocalDate.of(2026, 11, 21), TODAY, null))
                    .isEqualTo(new Totals(2, List.of(Money.of("2", "EUR"))));
        }

        @Test
        void eachCurrencyAddsUpWithItsOwnDecimalsTheMostUsedFirst() {
            record(
                    entry(Kind.EXPENSE, "0.125", "KWD", Category.OTHER, "gum", TODAY),
                    entry(Kind.EXPENSE, "1500", "JPY", Category.OTHER, "ramen", TODAY),
                    entry(Kind.EXPENSE, "1.005", "KWD", Category.OTHER, "tea", TODAY),
                    entry(Kind.REFUND, "9.99", "EUR", Category.OTHER, "book", TODAY),
                    entry(Kind.EXPENSE, "0.0001", "CLF", Category.OTHER, "gum", TODAY));

            assertThat(total(null).sums())
                    .extracting(Money::toString)
                    .containsExactly("1.130 KWD", "0.0001 CLF", "-9.99 EUR", "1500 JPY");
        }

        @Test
        void aTotalMayBeLargerThanAnySingleAmount() {
            record(expense("999999999999.99", "yacht"), expense("999999999999.99", "yacht"));
            assertThat(total(null).sums()).containsExactly(Money.of("1999999999999.98", "USD"));
        }

        @Test
        void filingAnEntryAnewTeachesItsCategory() {
            long entry = record(expense("4", "Flat White")).entries().getFirst().id();

            assertThat(ledger.recategorise(mine, entry, Category.GROCERIES, NOW).map(Entry::category))
                    .contains(Category.GROCERIES);
            assertThat(ledger.learned(mine)).isEqualTo(Map.of("flat white", Category.GROCERIES));
            ledger.recategorise(mine, entry, Category.EATING_OUT, NOW);
            assertThat(ledger.learned(mine)).isEqualTo(Map.of("flat white", Category.EATING_OUT));
            assertThat(total(Category.EATING_OUT).entries()).isOne();
        }

        @Test
        void anEntryWithoutANameTeachesNothing() {
            NewEntry nameless =
                    new NewEntry(Kind.EXPENSE, Money.of("1", "USD"), Category.OTHER, null, null, TODAY, Set.of());
            long entry = record(nameless).entries().getFirst().id();
            assertThat(ledger.recategorise(mine, entry, Category.PETS, NOW)).isPresent();
            assertThat(ledger.learned(mine)).isEmpty();
        }

        @Test
        void whatIsFiledAsIncomeCountsAsIncomeAndBack() {
            long entry = record(expense("50", "from mum")).entries().getFirst().id();
            ledger.recategorise(mine, entry, Category.INCOME, NOW);
            assertThat(total(null).entries()).isZero();
            assertThat(total(Category.INCOME).sums()).containsExactly(Money.of("50", "USD"));
            ledger.recategorise(mine, entry, Category.GIFTS_DONATIONS, NOW);
            assertThat(total(null).sums()).containsExactly(Money.of("50", "USD"));
            assertThat(total(Category.INCOME).entries()).isZero();
        }

        @Test
        void nothingOfAnotherAccountIsFoundOrChanged() {
            Recording recording = record(expense("7", "tea"));
            long entry = recording.entries().getFirst().id();
            ledger.recategorise(mine, entry, Category.PETS, NOW);

            assertThat(ledger.find(other, recording.id())).isEmpty();
            assertThat(ledger.undo(other, recording.id(), NOW)).isEmpty();
            assertThat(ledger.undoLast(other, NOW)).isEmpty();
            assertThat(ledger.recategorise(other, entry, Category.KIDS, NOW)).isEmpty();
            assertThat(ledger.last(other, 9, null, null, null)).isEmpty();
            assertThat(ledger.total(other, TODAY, TODAY, null)).isEqualTo(new Totals(0, List.of()));
            assertThat(ledger.learned(other)).isEmpty();

            assertThat(ledger.find(mine, recording.id()).orElseThrow().entries())
                    .extracting(Entry::category)
                    .containsExactly(Category.PETS);
        }

        private long open() {
            Chat chat = new Chat("ledger-test", CHATS.incrementAndGet());
            return transactions
                    .run(() -> accounts.of(chat, Locale.US, ZoneOffset.UTC, NOW))
                    .number();
        }

        private Recording record(NewEntry... entries) {
            return ledger.record(mine, Arrays.asList(entries), NOW);
        }

        private List<@Nullable String> last(
                int count, @Nullable Category category, @Nullable LocalDate from, @Nullable LocalDate to) {
            return ledger.last(mine, count, category, from, to).stream()
                    .<@Nullable String>map(Entry::item)
                    .toList();
        }

        private Totals total(@Nullable Category category) {
            return ledger.total(mine, TODAY, TODAY, category);
        }
    }

    private static NewEntry expense(String amount, String item) {
        return entry(Kind.EXPENSE, amount, "USD", Category.EATING_OUT, item, TODAY);
    }

    private static NewEntry on(String day) {
        return entry(Kind.EXPENSE, "1", "EUR", Category.OTHER, "day", LocalDate.parse(day));
    }

    private static NewEntry entry(
            Kind kind, String amount, String currency, Category category, String item, LocalDate day) {
        return new NewEntry(kind, Money.of(amount, currency), category, item, null, day, Set.of());
    }
}
