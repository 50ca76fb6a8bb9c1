package io.chatledger.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.chatledger.account.Accounts;
import io.chatledger.account.Chat;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.Links;
import io.chatledger.account.SignIns;
import io.chatledger.budget.Budget;
import io.chatledger.budget.Budgets;
import io.chatledger.budget.Cycle;
import io.chatledger.budget.Limit;
import io.chatledger.money.Money;
import io.chatledger.recurring.Recurrings;
import io.chatledger.recurring.Rhythm;
import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import io.chatledger.takeout.Exports;
import io.chatledger.takeout.Format;
import io.chatledger.takeout.Imports;
import io.chatledger.takeout.Unreadable;
import io.chatledger.takeout.Wanted;
import io.chatledger.transaction.Transactions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/** Categories of one's own: what becomes of what is filed under them. */
class CataloguesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final AtomicLong CHATS = new AtomicLong(1_300_000);

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    abstract static class Suite {

        @Autowired
        Accounts accounts;

        @Autowired
        Links links;

        @Autowired
        SignIns signIns;

        @Autowired
        Ledger ledger;

        @Autowired
        Catalogues catalogues;

        @Autowired
        Budgets budgets;

        @Autowired
        Recurrings recurrings;

        @Autowired
        Exports exports;

        @Autowired
        Imports imports;

        @Autowired
        Transactions transactions;

        private long account;

        @BeforeEach
        void openAnAccount() {
            account = accounts.open(Locale.US, NOW);
        }

        @Test
        void aMergeTakesEntriesLessonsBudgetsAndWhatRepeatsWithIt() {
            Category coffee = catalogues.add(account, name("☕ Coffee"));
            Entry entry = spend(account, "flat white", Category.EATING_OUT, "4");
            ledger.recategorise(account, entry.id(), coffee, NOW);
            NewEntry beans = entry("beans", coffee, "9");
            recurrings.begin(account, beans, new Rhythm(Rhythm.Unit.DAY, 1, TODAY), TODAY, TODAY.minusDays(1), NOW);
            limit(account, "30", coffee, Category.PETS);
            limit(account, "50", coffee);
            limit(account, "70", Category.EATING_OUT);

            catalogues.merge(account, coffee, Category.EATING_OUT);

            assertThat(spent(Category.EATING_OUT)).isEqualTo("4.00");
            assertThat(spent(coffee)).isEqualTo("0");
            assertThat(ledger.learned(account)).isEqualTo(Map.of("flat white", Category.EATING_OUT));
            assertThat(recurrings.of(account))
                    .extracting(each -> each.entry().category())
                    .containsExactly(Category.EATING_OUT);
            assertThat(budgets.of(account))
                    .extracting(
                            Budget::coverage,
                            budget -> budget.limit().amount().amount().toPlainString())
                    .containsExactly(
                            tuple(new Coverage(Set.of(Category.EATING_OUT, Category.PETS), null), "30.00"),
                            tuple(Coverage.of(Category.EATING_OUT), "70.00"));
            assertThat(catalogues.of(account).has(coffee)).isFalse();
            assertThat(catalogues.of(account).filing(coffee)).isEqualTo(Category.EATING_OUT);
            assertThat(ledger.undoLast(account, NOW)).isEmpty();
        }

        @Test
        void nothingIsGuessedToBeOfWhatIsHiddenOrGone() {
            catalogues.hide(account, Category.PETS, true);
            catalogues.merge(account, Category.KIDS, Category.PETS);
            assertThat(catalogues.of(account).filing(Category.PETS)).isEqualTo(Category.OTHER);
            assertThat(catalogues.of(account).filing(Category.KIDS)).isEqualTo(Category.OTHER);
            assertThat(catalogues.of(account).shown()).doesNotContain(Category.PETS, Category.KIDS);
            catalogues.hide(account, Category.PETS, false);
            assertThat(catalogues.of(account).filing(Category.KIDS)).isEqualTo(Category.PETS);
        }

        @Test
        void whenTwoAccountsBecomeOneCategoriesOfOneNameDoToo() {
            Chat chat = new Chat(Chat.TELEGRAM, CHATS.incrementAndGet());
            signIns.addPassword(account, new EmailAddress("own" + chat.number() + "@example.org"), "hash", NOW);
            Category mine = catalogues.add(account, name("☕ Coffee"));
            spend(account, "latte", mine, "3");
            Chat known = new Chat(Chat.TELEGRAM, CHATS.incrementAndGet());
            link(known);
            long from = number(chat);
            Category same = catalogues.add(from, name("coffee"));
            Category trains = catalogues.add(from, name("🚂 Trains"));
            catalogues.rename(from, Category.PETS, name("Cat"));
            spend(from, "mocha", same, "5");
            spend(from, "engine", trains, "80");
            limit(from, "20", same);

            link(chat);

            assertThat(spent(mine)).isEqualTo("8.00");
            assertThat(spent(trains)).isEqualTo("80.00");
            assertThat(budgets.of(account)).extracting(Budget::coverage).containsExactly(Coverage.of(mine));
            assertThat(catalogues.of(account).customs())
                    .extracting(Custom::name)
                    .containsExactlyInAnyOrder("Coffee", "Trains", "Cat");
            assertThat(catalogues.of(from).customs()).isEmpty();
        }

        @Test
        void anExportTakesThemAlongAndBringsThemBack() throws IOException, Unreadable {
            Category coffee = catalogues.add(account, name("☕ Coffee: black; strong"));
            spend(account, "latte", coffee, "3");
            spend(account, "mocha", coffee, "5");
            spend(account, "lunch", Category.EATING_OUT, "12");
            assertThat(file(account, Format.HLEDGER)).contains("expenses:Coffee- black, strong  3.00 USD");
            assertThat(file(account, Format.BEANCOUNT))
                    .contains(
                            "open Expenses:Own-Coffee-black-strong\n", "  Expenses:Own-Coffee-black-strong  3.00 USD");
            String csv = file(account, Format.CSV);
            assertThat(csv).contains(",own:☕ Coffee: black; strong,latte,");

            long other = accounts.open(Locale.US, NOW);
            Imports.Result result = imports.bringBack(other, csv.getBytes(UTF_8), NOW);
            assertThat(result).isEqualTo(new Imports.Result(3, 3));
            assertThat(file(other, Format.CSV).lines().sorted())
                    .containsExactlyElementsOf(csv.lines().sorted().toList());
            assertThat(imports.bringBack(other, csv.getBytes(UTF_8), NOW)).isEqualTo(new Imports.Result(3, 0));
            assertThat(catalogues.of(other).customs()).hasSize(1);
        }

        @Test
        void aFileThatIsRefusedBringsNoCategory() {
            byte[] file = "day,amount,currency,category\n2026-01-02,5,USD,own:Coffee\n2026-01-02,x,USD,pets\n"
                    .getBytes(UTF_8);
            assertThatThrownBy(() -> imports.bringBack(account, file, NOW)).isInstanceOf(Unreadable.class);
            byte[] code = "day,amount,currency,category\n2026-01-02,5,USD,own_1\n".getBytes(UTF_8);
            assertThatThrownBy(() -> imports.bringBack(account, code, NOW)).isInstanceOf(Unreadable.class);
            assertThat(catalogues.of(account)).isEqualTo(Catalogue.USUAL);
        }

        private static CategoryName name(String written) {
            return CategoryName.of(written).orElseThrow();
        }

        private String file(long of, Format format) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exports.write(new Wanted(of, format), out);
            return out.toString(UTF_8);
        }

        private String spent(Category category) {
            return ledger.total(account, TODAY, TODAY, category).sums().stream()
                    .map(sum -> sum.amount().toPlainString())
                    .findFirst()
                    .orElse("0");
        }

        private void limit(long of, String amount, Category... categories) {
            Coverage coverage = new Coverage(Set.of(categories), null);
            budgets.change(
                    of, List.of(new Budgets.Draft(coverage, Cycle.MONTH, Limit.of(Money.of(amount, "USD")))), NOW);
        }

        private long number(Chat chat) {
            return transactions
                    .run(() -> accounts.of(chat, Locale.US, ZoneOffset.UTC, NOW))
                    .number();
        }

        private void link(Chat chat) {
            number(chat);
            assertThat(transactions.run(() -> links.link(chat, "Ann", account, NOW)))
                    .isTrue();
        }

        private Entry spend(long of, String item, Category category, String amount) {
            return ledger.record(of, List.of(entry(item, category, amount)), NOW)
                    .entries()
                    .getFirst();
        }

        private static NewEntry entry(String item, Category category, String amount) {
            return new NewEntry(Kind.EXPENSE, Money.of(amount, "USD"), category, item, null, TODAY, Set.of());
        }
    }
}
