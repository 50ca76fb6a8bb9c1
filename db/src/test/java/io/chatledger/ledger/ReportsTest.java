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
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReportsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
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
        Reports reports;

        @Autowired
        Searches searches;

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
        void whatWentIntoOneShopIsAddedUpDayByDayRefundsSubtracted() {
            record(
                    at("Lidl", Kind.EXPENSE, "12.50", Category.GROCERIES, "2026-11-02"),
                    at("Lidl", Kind.EXPENSE, "7.50", Category.SHOPPING, "2026-11-02"),
                    at("Lidl", Kind.REFUND, "5", Category.SHOPPING, "2026-11-04"),
                    at("Aldi", Kind.EXPENSE, "80", Category.GROCERIES, "2026-11-03"));

            Filter lidl = new Filter(
                    day("2026-11-01"), day("2026-11-30"), Filter.SPENDING, null, List.of("lidl"), null, null, null);
            assertThat(searches.spending(mine, lidl))
                    .singleElement()
                    .satisfies(spending -> assertThat(spending.daily())
                            .containsExactlyInAnyOrder(
                                    daily("2026-11-02", Category.GROCERIES, "12.50"),
                                    daily("2026-11-02", Category.SHOPPING, "7.50"),
                                    daily("2026-11-04", Category.SHOPPING, "-5.00")));
            assertThat(searches.spending(other, lidl)).isEmpty();
        }

        @Test
        void sharesAreWhatEachCategoryCostTheLargestFirstRefundsSubtracted() {
            record(
                    spent("12.50", "USD", Category.EATING_OUT, "2026-11-02"),
                    spent("7.50", "USD", Category.EATING_OUT, "2026-11-02"),
                    spent("80", "USD", Category.SHOPPING, "2026-11-03"),
                    entry(Kind.REFUND, "95", "USD", Category.SHOPPING, "2026-11-20"),
                    entry(Kind.INCOME, "2500", "USD", Category.INCOME, "2026-11-20"));

            Spending november = only(november(null));
            assertThat(november.shares())
                    .containsExactly(
                            new Spending.Share(Category.EATING_OUT, Money.of("20", "USD")),
                            new Spending.Share(Category.SHOPPING, Money.of("-15", "USD")));
            assertThat(november.total()).isEqualTo(Money.of("5", "USD"));
            assertThat(november.entries()).isEqualTo(4);
        }

        @Test
        void oneCategoryOrWhatCameInIsReportedAlone() {
            record(
                    spent("12", "USD", Category.PETS, "2026-11-02"),
                    spent("3", "USD", Category.KIDS, "2026-11-02"),
                    entry(Kind.INCOME, "2500", "USD", Category.INCOME, "2026-11-20"));

            assertThat(only(november(Category.PETS)).total()).isEqualTo(Money.of("12", "USD"));
            assertThat(only(november(Category.INCOME)).total()).isEqualTo(Money.of("2500", "USD"));
            assertThat(november(Category.TRAVEL)).isEmpty();
        }

        @Test
        void eachCurrencyIsAReportOfItsOwnTheMostUsedFirst() {
            record(
                    spent("1500", "JPY", Category.OTHER, "2026-11-01"),
                    spent("0.125", "KWD", Category.OTHER, "2026-11-02"),
                    spent("1.005", "KWD", Category.OTHER, "2026-11-03"));

            assertThat(november(null))
                    .extracting(spending -> spending.total().toString())
                    .containsExactly("1.130 KWD", "1500 JPY");
        }

        @Test
        void aTrendHasEveryStepOfThePeriodAlsoThoseWithoutAnEntry() {
            record(
                    spent("1", "USD", Category.OTHER, "2028-01-31"),
                    spent("2", "USD", Category.PETS, "2028-02-29"),
                    spent("4", "USD", Category.OTHER, "2028-02-29"),
                    spent("8", "USD", Category.OTHER, "2028-04-01"));

            Spending spring = only(reports.spending(mine, day("2028-01-01"), day("2028-04-30"), null));
            assertThat(amounts(spring.trend(Step.MONTH, FirstDays.USUAL)))
                    .containsExactly("1.00", "6.00", "0.00", "8.00");
            assertThat(amounts(spring.trend(Step.MONTH, FirstDays.USUAL, Category.PETS)))
                    .containsExactly("0.00", "2.00", "0.00", "0.00");
            assertThat(amounts(spring.trend(Step.YEAR, FirstDays.USUAL))).containsExactly("15.00");
            assertThat(spring.trend(Step.DAY, FirstDays.USUAL).points()).hasSize(121);
            assertThat(spring.trend(Step.WEEK, FirstDays.USUAL)
                            .points()
                            .getFirst()
                            .from())
                    .isEqualTo("2027-12-27");
            assertThat(spring.trend(Step.MONTH, FirstDays.USUAL).running().getLast())
                    .isEqualTo(Money.of("15", "USD"));
        }

        @Test
        void twelveYearsOfEveryDayAreOneReport() {
            LocalDate first = day("2015-01-01");
            record(IntStream.range(0, 4383)
                    .mapToObj(i -> spent(
                            "1", "EUR", Category.GROCERIES, first.plusDays(i).toString()))
                    .toArray(NewEntry[]::new));

            Spending all = only(reports.spending(mine, first, day("2026-12-31"), null));
            assertThat(all.trend(Step.YEAR, FirstDays.USUAL).points()).hasSize(12);
            assertThat(all.total()).isEqualTo(Money.of("4383", "EUR"));
        }

        @Test
        void nothingUndoneAndNothingOfAnotherAccountIsReported() {
            record(spent("7", "USD", Category.OTHER, "2026-11-02"));
            assertThat(reports.spending(other, day("2026-11-01"), day("2026-11-30"), null))
                    .isEmpty();
            ledger.undoLast(mine, NOW);
            assertThat(november(null)).isEmpty();
        }

        private long open() {
            Chat chat = new Chat("reports-test", CHATS.incrementAndGet());
            return transactions
                    .run(() -> accounts.of(chat, Locale.US, ZoneOffset.UTC, NOW))
                    .number();
        }

        private void record(NewEntry... entries) {
            ledger.record(mine, Arrays.asList(entries), NOW);
        }

        private List<Spending> november(@Nullable Category category) {
            return reports.spending(mine, day("2026-11-01"), day("2026-11-30"), category);
        }
    }

    private static Spending only(List<Spending> reports) {
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private static List<String> amounts(Trend trend) {
        return trend.amounts().stream()
                .map(money -> money.amount().toPlainString())
                .toList();
    }

    private static NewEntry at(String shop, Kind kind, String amount, Category category, String day) {
        return new NewEntry(kind, Money.of(amount, "USD"), category, "thing", shop, day(day), Set.of());
    }

    private static Spending.Daily daily(String day, Category category, String amount) {
        return new Spending.Daily(day(day), category, Money.of(amount, "USD"), 1);
    }

    private static NewEntry spent(String amount, String currency, Category category, String day) {
        return entry(Kind.EXPENSE, amount, currency, category, day);
    }

    private static NewEntry entry(Kind kind, String amount, String currency, Category category, String day) {
        return new NewEntry(kind, Money.of(amount, currency), category, "thing", null, day(day), Set.of());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
