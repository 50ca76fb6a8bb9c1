package io.chatledger.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.account.Accounts;
import io.chatledger.budget.Budgets.Draft;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Coverage;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.ledger.Recording;
import io.chatledger.money.Money;
import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is carried over, against a plain model that adds up a list, while entries are recorded, refunded, moved and undone. */
class StandingTest {

    private static final int STEPS = 60;
    private static final Currency CURRENCY = Currency.getInstance("USD");
    private static final LocalDate BEGAN = LocalDate.of(2026, 1, 31);

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    abstract static class Suite {

        @Autowired
        Budgets budgets;

        @Autowired
        Standing standing;

        @Autowired
        Ledger ledger;

        @Autowired
        Accounts accounts;

        @ParameterizedTest(name = "each {0}")
        @EnumSource
        void whatIsCarriedOverIsWhatAPlainModelAddsUp(Cycle cycle) {
            Random random = new Random(cycle.name().hashCode());
            Instant made = BEGAN.atStartOfDay().toInstant(ZoneOffset.UTC);
            long account = accounts.open(Locale.US, made);
            LocalDate paused = BEGAN.plusDays(random.nextInt(200));
            Term pause = random.nextBoolean() ? null : new Term(paused, paused.plusDays(random.nextInt(60)));
            Limit limit = new Limit(Money.of("123.45", "USD"), true, Limit.USUAL, pause);
            budgets.change(account, List.of(new Draft(Coverage.of(Category.GROCERIES), cycle, limit)), made);
            Budget budget = budgets.of(account).getFirst();
            List<Recording> recordings = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                step(random, account, recordings, made);
                Terms terms = new Terms(DayOfWeek.of(1 + random.nextInt(7)), 1 + random.nextInt(31));
                Term term = terms.of(cycle, BEGAN.plusDays(random.nextInt(500)));
                BudgetStatus status = standing.of(account, terms, budget, term);
                List<Entry> entries = recordings.stream()
                        .flatMap(recording -> ledger.find(account, recording.id()).stream())
                        .flatMap(recording -> recording.entries().stream())
                        .toList();
                assertThat(status.spent().amount()).isEqualTo(spent(entries, term));
                assertThat(status.carried().amount())
                        .as("%s from %s on in step %s", term, terms, step)
                        .isEqualByComparingTo(carried(entries, terms, cycle, term, budget));
            }
        }

        private void step(Random random, long account, List<Recording> recordings, Instant now) {
            switch (recordings.isEmpty() ? 0 : random.nextInt(5)) {
                case 0, 1, 2 -> {
                    NewEntry entry = new NewEntry(
                            random.nextInt(4) == 0 ? Kind.REFUND : Kind.EXPENSE,
                            new Money(BigDecimal.valueOf(1 + random.nextInt(30_000), 2), CURRENCY),
                            random.nextInt(3) == 0 ? Category.TRAVEL : Category.GROCERIES,
                            null,
                            null,
                            BEGAN.plusDays(random.nextInt(500) - 20L),
                            Set.of());
                    recordings.add(ledger.record(account, List.of(entry, entry), now));
                }
                case 3 -> ledger.undo(account, any(random, recordings).id(), now);
                default ->
                    ledger.recategorise(
                            account,
                            any(random, recordings).entries().getFirst().id(),
                            random.nextBoolean() ? Category.TRAVEL : Category.GROCERIES,
                            now);
            }
        }
    }

    private static Recording any(Random random, List<Recording> recordings) {
        return recordings.get(random.nextInt(recordings.size()));
    }

    private static BigDecimal carried(List<Entry> entries, Terms terms, Cycle cycle, Term term, Budget budget) {
        BigDecimal carried = BigDecimal.ZERO;
        LocalDate day = term.from().minusDays(1);
        for (int count = 0; count < Standing.MOST_CARRIED; count++) {
            Term past = terms.of(cycle, day);
            if (past.from().isBefore(budget.began())) {
                break;
            }
            if (!isPaused(past, budget.limit().pause())) {
                carried = carried.add(budget.limit().amount().amount()).subtract(spent(entries, past));
            }
            day = past.from().minusDays(1);
        }
        return carried;
    }

    private static boolean isPaused(Term term, @Nullable Term pause) {
        return pause != null
                && term.from()
                        .datesUntil(term.to().plusDays(1))
                        .anyMatch(day -> !day.isBefore(pause.from()) && !day.isAfter(pause.to()));
    }

    private static BigDecimal spent(List<Entry> entries, Term term) {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (Entry entry : entries) {
            boolean counts = entry.category() == Category.GROCERIES
                    && !entry.day().isBefore(term.from())
                    && !entry.day().isAfter(term.to());
            BigDecimal amount = entry.amount().amount();
            sum = counts ? sum.add(entry.kind() == Kind.REFUND ? amount.negate() : amount) : sum;
        }
        return sum;
    }
}
