package io.chatledger.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.account.Chat;
import io.chatledger.budget.Budgets.Draft;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Coverage;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.ledger.Recording;
import io.chatledger.money.Money;
import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import io.chatledger.transaction.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

class BudgetsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LATE = LocalDate.of(2026, 10, 30);
    private static final Instant EARLY = Instant.parse("2026-10-05T10:00:00Z");
    private static final Coverage FOOD = new Coverage(Set.of(Category.GROCERIES, Category.EATING_OUT), null);
    private static final Coverage TRIP = new Coverage(Set.of(), "trip");
    private static final AtomicLong CHATS = new AtomicLong(700_000);

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    @TestComponent
    static class Ear {

        final List<Breached> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void hear(Breached breached) {
            heard.add(breached);
        }
    }

    @Import(Ear.class)
    abstract static class Suite {

        @Autowired
        Budgets budgets;

        @Autowired
        Breaches breaches;

        @Autowired
        Ledger ledger;

        @Autowired
        Accounts accounts;

        @Autowired
        Transactions transactions;

        @Autowired
        Ear ear;

        long mine;

        @BeforeEach
        void openAccount() {
            ear.heard.clear();
            mine = transactions
                    .run(() -> accounts.of(new Chat("test", CHATS.incrementAndGet()), Locale.US, ZoneOffset.UTC, NOW))
                    .number();
        }

        @Test
        void aBudgetIsKeptAsItWasSet() {
            Limit limit = new Limit(
                    Money.of("412.50", "EUR"),
                    true,
                    List.of(90, 50, 120),
                    new Term(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31)));
            budgets.change(mine, List.of(new Draft(FOOD, Cycle.WEEK, limit)), NOW);
            Budget budget = only();
            assertThat(budget.coverage()).isEqualTo(FOOD);
            assertThat(budget.cycle()).isEqualTo(Cycle.WEEK);
            assertThat(budget.limit()).isEqualTo(limit);
            assertThat(budget.began()).isEqualTo(LocalDate.of(2026, 11, 22));
        }

        @Test
        void settingItAgainChangesItAndAnotherTermIsAnotherBudget() {
            set(FOOD, Cycle.MONTH, "400");
            set(FOOD, Cycle.MONTH, "450");
            assertThat(only().limit().amount()).isEqualTo(Money.of("450", "USD"));
            set(FOOD, Cycle.WEEK, "100");
            assertThat(budgets.of(mine)).hasSize(2);
        }

        @Test
        void aChangeIsTakenBackWhileItIsTheLatest() {
            int first = set(FOOD, Cycle.MONTH, "400");
            int second = set(FOOD, Cycle.MONTH, "450");
            assertThat(budgets.undo(mine, first, NOW)).isFalse();
            assertThat(budgets.undo(mine, second, NOW)).isTrue();
            assertThat(only().limit().amount()).isEqualTo(Money.of("400", "USD"));
            assertThat(budgets.undo(mine, second, NOW)).isFalse();
            int removal = remove(FOOD, Cycle.MONTH);
            assertThat(budgets.of(mine)).isEmpty();
            assertThat(budgets.undo(mine, removal, NOW)).isTrue();
            assertThat(budgets.undo(mine, first, NOW)).isTrue();
            assertThat(budgets.of(mine)).isEmpty();
        }

        @Test
        void nobodyTakesBackTheChangeOfAnother() {
            int change = set(FOOD, Cycle.MONTH, "400");
            long before = mine;
            openAccount();
            set(TRIP, Cycle.MONTH, "400");
            assertThat(budgets.undo(mine, change + 1, NOW)).isFalse();
            budgets.undo(mine, change, NOW);
            mine = before;
            assertThat(only().coverage()).isEqualTo(FOOD);
        }

        @Test
        void aBudgetThatWasRemovedCanBeMadeAgain() {
            set(FOOD, Cycle.MONTH, "400");
            remove(FOOD, Cycle.MONTH);
            set(FOOD, Cycle.MONTH, "300");
            assertThat(only().limit().amount()).isEqualTo(Money.of("300", "USD"));
        }

        @Test
        void anAccountHasAtMostFiftyBudgets() {
            List<Draft> drafts = IntStream.rangeClosed(0, Budgets.MOST)
                    .mapToObj(i ->
                            new Draft(new Coverage(Set.of(), "tag" + i), Cycle.MONTH, Limit.of(Money.of("1", "USD"))))
                    .toList();
            budgets.change(mine, drafts.subList(0, Budgets.MOST), NOW);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> budgets.change(mine, drafts.subList(Budgets.MOST, Budgets.MOST + 1), NOW));
            assertThat(budgets.of(mine)).hasSize(Budgets.MOST);
        }

        @Test
        void onlyWhatItCoversCounts() {
            set(FOOD, Cycle.MONTH, "100");
            set(TRIP, Cycle.MONTH, "100");
            spend("10", Category.GROCERIES, TODAY, "trip");
            spend("20", Category.EATING_OUT, TODAY);
            spend("40", Category.TRANSPORT, TODAY, "trip");
            spend("5", Category.GROCERIES, LATE);
            record(Kind.REFUND, "3", Category.GROCERIES, TODAY, Set.of());
            record(Kind.INCOME, "7", Category.INCOME, TODAY, Set.of("trip"));
            ledger.record(
                    mine,
                    List.of(entry(Kind.EXPENSE, Money.of("1", "EUR"), Category.GROCERIES, TODAY, Set.of("trip"))),
                    NOW);
            assertThat(statuses()).extracting(BudgetStatus::spent).containsExactly(usd("27"), usd("50"));
        }

        @Test
        void eachThresholdIsToldOnceAndOnlyTheHighestOfOneStep() {
            set(FOOD, Cycle.MONTH, "100");
            spend("79.99", Category.GROCERIES, TODAY);
            assertThat(told()).isEmpty();
            spend("0.01", Category.GROCERIES, TODAY);
            assertThat(told()).containsExactly(80);
            spend("19.99", Category.GROCERIES, TODAY);
            Recording last = spend("0.01", Category.GROCERIES, TODAY);
            assertThat(told()).containsExactly(80, 100);
            ledger.undo(mine, last.id(), NOW);
            spend("50", Category.GROCERIES, TODAY);
            assertThat(told()).containsExactly(80, 100);

            set(TRIP, Cycle.MONTH, "10");
            spend("11", Category.TRAVEL, TODAY, "trip");
            assertThat(told()).containsExactly(80, 100, 100);
            assertThat(ear.heard.getLast().status().spent()).isEqualTo(usd("11"));
        }

        @Test
        void aNewLimitIsToldAnewAndTheOldOneIsNot() {
            set(FOOD, Cycle.MONTH, "100");
            spend("100", Category.GROCERIES, TODAY);
            set(FOOD, Cycle.MONTH, "200");
            spend("60", Category.GROCERIES, TODAY);
            assertThat(told()).containsExactly(100, 80);
            set(FOOD, Cycle.MONTH, "100");
            spend("1", Category.GROCERIES, TODAY);
            assertThat(told()).containsExactly(100, 80);
        }

        @Test
        void whatIsReachedWhenABudgetIsSetIsNotToldLater() {
            spend("90", Category.GROCERIES, TODAY);
            set(FOOD, Cycle.MONTH, "100");
            spend("1", Category.GROCERIES, TODAY);
            assertThat(told()).isEmpty();
            spend("9", Category.GROCERIES, TODAY);
            assertThat(told()).containsExactly(100);
        }

        @Test
        void aLateEntryIsJudgedAgainstItsOwnMonth() {
            budgets.change(mine, List.of(new Draft(FOOD, Cycle.MONTH, limit("100"))), EARLY);
            spend("70", Category.GROCERIES, TODAY);
            spend("100", Category.GROCERIES, LATE);
            assertThat(told()).containsExactly(100);
            assertThat(ear.heard.getFirst().status().term())
                    .isEqualTo(new Term(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
            spend("500", Category.GROCERIES, LocalDate.of(2026, 9, 30));
            assertThat(told()).as("before it was set").containsExactly(100);
        }

        @Test
        void movingAnEntryIntoABudgetAndTakingOutARefundAreJudgedToo() {
            set(FOOD, Cycle.MONTH, "100");
            Recording taxi = spend("85", Category.TRANSPORT, TODAY);
            Recording refund = record(Kind.REFUND, "20", Category.GROCERIES, TODAY, Set.of());
            spend("15", Category.GROCERIES, TODAY);
            assertThat(told()).isEmpty();
            ledger.recategorise(mine, taxi.entries().getFirst().id(), Category.EATING_OUT, NOW);
            assertThat(told()).containsExactly(80);
            ledger.undo(mine, refund.id(), NOW);
            assertThat(told()).containsExactly(80, 100);
        }

        @Test
        void nothingIsToldWhileABudgetIsPaused() {
            Term november = new Term(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
            budgets.change(
                    mine, List.of(new Draft(FOOD, Cycle.MONTH, limit("100").paused(november))), NOW);
            spend("500", Category.GROCERIES, TODAY);
            assertThat(told()).isEmpty();
            budgets.change(mine, List.of(new Draft(FOOD, Cycle.MONTH, limit("1000"))), NOW);
            spend("400", Category.GROCERIES, TODAY);
            assertThat(told()).containsExactly(80);
        }

        @Test
        void whatIsLeftIsCarriedOverAndALateEntryTakesItAway() {
            budgets.change(
                    mine, List.of(new Draft(FOOD, Cycle.MONTH, limit("100").carrying(true))), EARLY);
            Recording october = spend("30", Category.GROCERIES, LATE);
            spend("90", Category.GROCERIES, TODAY);
            assertThat(told()).isEmpty();
            assertThat(statuses().getFirst().limit()).isEqualTo(usd("170"));
            ledger.undo(mine, october.id(), NOW);
            assertThat(statuses().getFirst().carried()).isEqualTo(usd("100"));
            spend("95", Category.GROCERIES, LATE);
            assertThat(ear.heard)
                    .extracting(breached -> breached.status().term().from())
                    .containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
        }

        @Test
        void aBreachTellsWhatThereIsToSay() {
            budgets.change(mine, List.of(new Draft(FOOD, Cycle.MONTH, limit("100"))), EARLY);
            spend("40", Category.GROCERIES, LATE);
            for (String amount : List.of("5", "30", "1", "20", "10", "2", "40")) {
                spend(amount, Category.GROCERIES, TODAY);
            }
            BreachReport report = breaches.report(ear.heard.getLast().breach()).orElseThrow();
            assertThat(report.account()).isEqualTo(mine);
            assertThat(report.threshold()).isEqualTo(100);
            assertThat(report.at()).isEqualTo(NOW);
            assertThat(report.status().left()).isEqualTo(usd("-8"));
            assertThat(report.largest())
                    .extracting(entry -> entry.amount())
                    .containsExactly(usd("40"), usd("30"), usd("20"), usd("10"), usd("5"));
            assertThat(report.spending().total()).isEqualTo(usd("108"));
            assertThat(report.before())
                    .isNotNull()
                    .extracting(spending -> spending.total())
                    .isEqualTo(usd("40"));
            remove(FOOD, Cycle.MONTH);
            assertThat(breaches.report(ear.heard.getLast().breach())).isEmpty();
        }

        private Budget only() {
            assertThat(budgets.of(mine)).hasSize(1);
            return budgets.of(mine).getFirst();
        }

        private List<BudgetStatus> statuses() {
            Account account = accounts.find(mine).orElseThrow();
            return budgets.statuses(account, TODAY);
        }

        private List<Integer> told() {
            return ear.heard.stream().map(Breached::threshold).toList();
        }

        private int set(Coverage coverage, Cycle cycle, String amount) {
            return change(coverage, cycle, limit(amount));
        }

        private int remove(Coverage coverage, Cycle cycle) {
            return change(coverage, cycle, null);
        }

        private int change(Coverage coverage, Cycle cycle, @Nullable Limit limit) {
            return budgets.change(mine, List.of(new Draft(coverage, cycle, limit)), NOW);
        }

        private Recording spend(String amount, Category category, LocalDate day, String... tags) {
            return record(Kind.EXPENSE, amount, category, day, Set.of(tags));
        }

        private Recording record(Kind kind, String amount, Category category, LocalDate day, Set<String> tags) {
            return ledger.record(mine, List.of(entry(kind, usd(amount), category, day, tags)), NOW);
        }
    }

    private static NewEntry entry(Kind kind, Money amount, Category category, LocalDate day, Set<String> tags) {
        return new NewEntry(kind, amount, category, "thing", null, day, tags);
    }

    private static Limit limit(String amount) {
        return Limit.of(usd(amount));
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
