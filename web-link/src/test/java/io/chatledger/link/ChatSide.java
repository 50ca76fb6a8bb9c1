package io.chatledger.link;

import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.account.Chat;
import io.chatledger.account.Invitations;
import io.chatledger.account.Links;
import io.chatledger.account.Secret;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.money.Money;
import io.chatledger.transaction.Transactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;

/** What the conversation does in a chat, by the same services. */
@TestComponent
record ChatSide(Accounts accounts, Invitations invitations, Links links, Ledger ledger, Transactions transactions) {

    static final String HOME = "https://t.me/chatledger_bot?start=";

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() >>> 16);

    static Chat another() {
        return new Chat(Chat.TELEGRAM, NUMBERS.incrementAndGet());
    }

    /** {@code /link}: gives the path of the page. */
    String invite(Chat chat, String name) {
        return invite(chat, name, Instant.now());
    }

    String invite(Chat chat, String name, Instant at) {
        account(chat);
        return "/link/" + invitations.issue(chat, name, HOME, at).text();
    }

    /** The code that the page shows for the chat. */
    static String code(String page) {
        return page.replaceAll("(?s).*<p class=\"code\">(.{9})</p>.*", "$1");
    }

    /** Says the code in a chat; whether it was linked. */
    boolean say(Chat chat, String code) {
        return transactions.run(() -> {
            Account ignored = accounts.of(chat, Locale.US, ZoneOffset.UTC, Instant.now());
            return ignored.number() > 0
                    && invitations
                            .redeem(chat, Secret.typed(code), Instant.now())
                            .filter(by -> links.link(chat, by.chatName(), by.account(), Instant.now()))
                            .isPresent();
        });
    }

    void spend(Chat chat, String item) {
        Money money = new Money(new BigDecimal("12"), Currency.getInstance("USD"));
        NewEntry entry =
                new NewEntry(Kind.EXPENSE, money, Category.OTHER, item, null, LocalDate.of(2026, 11, 22), Set.of());
        ledger.record(account(chat), List.of(entry), Instant.now());
    }

    List<String> items(Chat chat) {
        return ledger.last(account(chat), 20, null, null, null).stream()
                .map(Entry::item)
                .toList();
    }

    long account(Chat chat) {
        return transactions
                .run(() -> accounts.of(chat, Locale.US, ZoneOffset.UTC, Instant.now()))
                .number();
    }
}
