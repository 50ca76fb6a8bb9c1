package io.chatledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.account.AlertAddresses;
import io.chatledger.account.Attempts;
import io.chatledger.account.Chat;
import io.chatledger.account.Departures;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.Invitations;
import io.chatledger.account.KnownBrowsers;
import io.chatledger.account.LinkedChat;
import io.chatledger.account.Links;
import io.chatledger.account.MailCodes;
import io.chatledger.account.Secret;
import io.chatledger.account.SignIns;
import io.chatledger.budget.Budgets;
import io.chatledger.budget.Cycle;
import io.chatledger.budget.Limit;
import io.chatledger.money.Money;
import io.chatledger.outbox.BreachMail;
import io.chatledger.outbox.Mail;
import io.chatledger.outbox.Outbox;
import io.chatledger.outbox.SentMails;
import io.chatledger.recurring.Recurrings;
import io.chatledger.recurring.Rhythm;
import io.chatledger.storage.EveryTable;
import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import io.chatledger.transaction.Transactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of everything that is kept by account when chats join and leave accounts, and accounts go. */
class HandoverTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final AtomicLong NUMBERS = new AtomicLong(500_000);

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    abstract static class Suite {

        private final Chat chat = new Chat(Chat.TELEGRAM, NUMBERS.incrementAndGet());
        private final Chat second = new Chat(Chat.TELEGRAM, NUMBERS.incrementAndGet());
        private final String canary = "canary" + chat.number() + "x";
        private final EmailAddress address = new EmailAddress(canary + "@example.org");
        private long owned;

        @Autowired
        KnownBrowsers browsers;

        @Autowired
        Accounts accounts;

        @Autowired
        Links links;

        @Autowired
        Departures departures;

        @Autowired
        SignIns signIns;

        @Autowired
        AlertAddresses alerts;

        @Autowired
        Invitations invitations;

        @Autowired
        MailCodes codes;

        @Autowired
        Attempts attempts;

        @Autowired
        Ledger ledger;

        @Autowired
        Catalogues catalogues;

        @Autowired
        Budgets budgets;

        @Autowired
        Recurrings recurrings;

        @Autowired
        Sources sources;

        @Autowired
        Asked asked;

        @Autowired
        Outbox outbox;

        @Autowired
        SentMails sent;

        @Autowired
        Transactions transactions;

        @Autowired
        JdbcTemplate jdbc;

        @BeforeEach
        void openAnAccountWithAnOwner() {
            owned = accounts.open(Locale.US, NOW);
            signIns.addPassword(owned, address, "hash", NOW);
        }

        @Test
        void aChatBringsItsEntriesAndItsSettingsToAnAccountWithoutChats() {
            spend(chat, "9.80", "Kantine");
            long before = account(chat).number();
            assertThat(link(chat)).isTrue();
            Account linked = account(chat);
            assertThat(linked.number()).isEqualTo(owned);
            assertThat(linked.currency()).isEqualTo(Currency.getInstance("EUR"));
            assertThat(linked.zone()).isEqualTo(BERLIN);
            assertThat(linked.locale()).isEqualTo(Locale.GERMANY);
            assertThat(items(owned)).containsExactly("Kantine");
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM account WHERE id = ?", Long.class, before))
                    .isZero();
            assertThat(linkedChats()).containsExactly(new LinkedChat(chat, "Ann", NOW, NOW));
        }

        @Test
        void twoLedgersBecomeOneAndAnUndoStillWorks() {
            link(second);
            spend(second, "3", "tea");
            Recording brought = spend(chat, "12", "lunch");
            link(chat);
            assertThat(items(owned)).containsExactlyInAnyOrder("tea", "lunch");
            assertThat(ledger.undo(owned, brought.id(), NOW)).isPresent();
            assertThat(items(owned)).containsExactly("tea");
            assertThat(linkedChats()).extracting(LinkedChat::chat).containsExactlyInAnyOrder(chat, second);
        }

        @Test
        void whatTheChatDidLastCanBeTakenBackWhereItCame() {
            link(second);
            spend(second, "3", "tea");
            spend(chat, "12", "lunch");
            long question = asked.keep(account(chat).number(), chat, "how much", NOW);
            link(chat);
            assertThat(ledger.undoLast(owned, NOW).orElseThrow().before())
                    .extracting(Entry::item)
                    .containsExactly("lunch");
            assertThat(items(owned)).containsExactly("tea");
            assertThat(asked.find(owned, question)).contains("how much");
        }

        @Test
        void whatBothHaveLearnedIsKeptAsTheAccountKnowsIt() {
            link(second);
            learn(second, "magnum", Category.GROCERIES);
            learn(chat, "magnum", Category.EATING_OUT);
            learn(chat, "bolt", Category.TRANSPORT);
            link(chat);
            assertThat(ledger.learned(owned))
                    .isEqualTo(Map.of("magnum", Category.GROCERIES, "bolt", Category.TRANSPORT));
        }

        @Test
        void budgetsMoveToAnAccountThatHasNone() {
            long from = account(chat).number();
            limit(from, "trip", "100");
            int change = limit(from, "trip", "200");
            link(chat);
            assertThat(limits(owned)).containsExactly("200.00");
            assertThat(budgets.undo(owned, change, NOW)).isFalse();
            int next = limit(owned, "trip", "300");
            assertThat(budgets.undo(owned, next, NOW)).isTrue();
            assertThat(limits(owned)).containsExactly("200.00");
        }

        @Test
        void whereBothLimitTheSameTheLimitOfTheAccountThatStaysHolds() {
            link(second);
            limit(owned, "trip", "100");
            long from = account(chat).number();
            limit(from, "trip", "700");
            limit(from, "trip", "800");
            limit(from, "work", "50");
            link(chat);
            assertThat(limits(owned)).containsExactlyInAnyOrder("100.00", "50.00");
            limit(owned, "work", "60");
            assertThat(limits(owned)).containsExactlyInAnyOrder("100.00", "60.00");
        }

        @Test
        void whatRepeatsGoesOnInTheAccountThatItJoins() {
            long from = account(chat).number();
            NewEntry rent =
                    new NewEntry(Kind.EXPENSE, Money.of("1", "USD"), Category.OTHER, "rent", null, TODAY, Set.of());
            recurrings.begin(from, rent, new Rhythm(Rhythm.Unit.DAY, 1, TODAY), TODAY, TODAY.minusDays(1), NOW);
            link(chat);
            assertThat(recurrings.of(from)).isEmpty();
            assertThat(recurrings.book(owned, TODAY, NOW))
                    .hasValueSatisfying(booked -> assertThat(booked.entries()).hasSize(1));
        }

        @Test
        void aChatThatBelongsToSomebodyIsNotTakenAway() {
            link(chat);
            spend(chat, "5", "secret");
            long thief = accounts.open(Locale.US, NOW);
            signIns.addPassword(thief, new EmailAddress("thief" + thief + "@example.org"), "hash", NOW);
            assertThat(transactions.run(() -> links.link(chat, "Mallory", thief, NOW)))
                    .isFalse();
            assertThat(items(thief)).isEmpty();
            assertThat(account(chat).number()).isEqualTo(owned);
        }

        @Test
        void aChatThatLeavesBeginsAnewAndTheEntriesStay() {
            spend(chat, "5", "bread");
            link(chat);
            long stranger = accounts.open(Locale.US, NOW);
            assertThat(transactions.run(() -> links.unlink(chat, stranger, NOW)))
                    .isFalse();
            assertThat(transactions.run(() -> links.unlink(chat, owned, NOW))).isTrue();
            Account anew = account(chat);
            assertThat(anew.number()).isNotEqualTo(owned);
            assertThat(anew.zone()).isEqualTo(BERLIN);
            assertThat(items(anew.number())).isEmpty();
            assertThat(items(owned)).containsExactly("bread");
            assertThat(linkedChats()).isEmpty();
            assertThat(transactions.run(() -> links.unlink(chat, anew.number(), NOW)))
                    .isFalse();
        }

        @Test
        void ofADeletedAccountNothingRemainsInAnyTable() {
            long recording = spend(chat, "5", canary + "-item").id();
            sources.keep(chat, 1, new Source(recording, "", canary + "-text", List.of()));
            link(chat);
            asked.keep(owned, chat, canary + "-question", NOW);
            learn(chat, canary + "-lesson", Category.PETS);
            catalogues.add(owned, CategoryName.of(canary).orElseThrow());
            alerts.verified(owned, address);
            signIns.addIdentity(owned, new SignIns.Identity("issuer", canary, address.text()));
            codes.issue(address, NOW);
            attempts.allow(Attempts.Kind.PASSWORD, address.text(), "here", NOW);
            browsers.remember(owned, NOW);
            int counted = jdbc.queryForList("SELECT * FROM attempt").size();
            limit(owned, canary, "2");
            spend(chat, "5", "over the limit");
            assertThat(jdbc.queryForList("SELECT id FROM breach WHERE currency = 'EUR' AND amount = 2"))
                    .isNotEmpty();
            invitations.issue(chat, canary + "-name", "", NOW);
            String open = invitations.issue(second, "Bob", "", NOW).hash();
            invitations.approve(open, owned, Secret.token().codeFor("chat"), NOW);
            NewEntry rent = new NewEntry(
                    Kind.EXPENSE, Money.of("1", "USD"), Category.OTHER, canary + "-rent", null, TODAY, Set.of());
            recurrings.begin(owned, rent, new Rhythm(Rhythm.Unit.DAY, 1, TODAY), TODAY, TODAY, NOW);
            int bookings = jdbc.queryForList("SELECT * FROM recurring_booking").size();
            outbox.add(chat.toString(), canary + "-reply", NOW);
            outbox.add(new Mail(address, canary + "-subject", "text\n"), NOW);
            outbox.add(new BreachMail(address, owned, 1), NOW);
            sent.handed(owned, owned, "message", SentMails.State.ACCEPTED, NOW);
            alerts.ending(owned, NOW);
            assertThat(tablesWith(owned)).isNotEmpty();

            transactions.run(() -> {
                departures.delete(owned);
                return true;
            });
            assertThat(tablesWith(owned)).isEmpty();
            assertThat(jdbc.queryForList("SELECT * FROM attempt")).hasSize(counted - 1);
            assertThat(jdbc.queryForList("SELECT * FROM recurring_booking")).hasSize(bookings - 1);
            assertThat(account(chat).number()).isNotEqualTo(owned);
        }

        @Test
        void aChatThatIsLinkedWhileTheAccountIsDeletedIsInOneOfTheTwoAlone() throws Exception {
            for (int time = 0; time < 5; time++) {
                Chat late = new Chat(Chat.TELEGRAM, NUMBERS.incrementAndGet());
                long leaving = accounts.open(Locale.US, NOW);
                signIns.addIdentity(leaving, new SignIns.Identity("issuer", canary + time, "Ann"));
                spend(late, "5", "lunch");
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    Future<Boolean> link = threads.submit(() -> transactions.run(() -> {
                        accounts.of(late, Locale.GERMANY, BERLIN, NOW);
                        return links.link(late, "Ann", leaving, NOW);
                    }));
                    Future<Boolean> deletion = threads.submit(() -> transactions.run(() -> {
                        departures.delete(leaving);
                        return true;
                    }));
                    assertThat(deletion.get()).isTrue();
                    assertThat(items(account(late).number())).isEqualTo(link.get() ? List.of() : List.of("lunch"));
                }
            }
        }

        @Test
        void nothingIsLinkedToAnAccountThatIsGone() {
            spend(chat, "5", "lunch");
            transactions.run(() -> {
                departures.delete(owned);
                return true;
            });
            assertThat(link(chat)).isFalse();
            assertThat(items(account(chat).number())).containsExactly("lunch");
        }

        @Test
        void anotherAccountIsUntouchedByADeletion() {
            spend(second, "5", "mine");
            long other = account(second).number();
            link(chat);
            transactions.run(() -> {
                departures.delete(owned);
                return true;
            });
            assertThat(items(other)).containsExactly("mine");
        }

        private int limit(long account, String tag, String amount) {
            Limit limit = Limit.of(Money.of(amount, "EUR"));
            Coverage coverage = new Coverage(Set.of(), tag.equals(canary) ? canary + "-tag" : tag);
            return budgets.change(account, List.of(new Budgets.Draft(coverage, Cycle.MONTH, limit)), NOW);
        }

        private List<String> limits(long account) {
            return budgets.of(account).stream()
                    .map(budget -> budget.limit().amount().amount().toPlainString())
                    .toList();
        }

        private boolean link(Chat from) {
            account(from);
            return transactions.run(() -> links.link(from, "Ann", owned, NOW));
        }

        private Account account(Chat from) {
            return transactions.run(() -> accounts.of(from, Locale.GERMANY, BERLIN, NOW));
        }

        private Recording spend(Chat from, String amount, String item) {
            Money money = new Money(new BigDecimal(amount), Currency.getInstance("EUR"));
            NewEntry entry = new NewEntry(
                    Kind.EXPENSE, money, Category.OTHER, item, null, TODAY, Set.of(canary + "-tag"), null, null);
            return ledger.record(account(from).number(), List.of(entry), NOW);
        }

        private void learn(Chat from, String phrase, Category category) {
            Recording recording = spend(from, "1", phrase);
            ledger.recategorise(
                    account(from).number(), recording.entries().getFirst().id(), category, NOW);
            ledger.undo(account(from).number(), recording.id(), NOW);
        }

        private List<String> items(long account) {
            return ledger.last(account, 10, null, null, null).stream()
                    .map(Entry::item)
                    .toList();
        }

        private List<LinkedChat> linkedChats() {
            return transactions.run(() -> links.of(owned));
        }

        /** The tables in which any column has the canary, or the account's number as an account's. */
        private List<String> tablesWith(long account) {
            return new EveryTable(jdbc)
                    .rows().entrySet().stream()
                            .filter(table -> table.getValue().stream().anyMatch(row -> tells(row, account)))
                            .map(Map.Entry::getKey)
                            .toList();
        }

        private boolean tells(Map<String, Object> row, long account) {
            return row.entrySet().stream()
                    .anyMatch(cell -> String.valueOf(cell.getValue()).contains(canary)
                            || (cell.getKey().equals("ACCOUNT_ID")
                                    && String.valueOf(account).equals(String.valueOf(cell.getValue()))));
        }
    }
}
