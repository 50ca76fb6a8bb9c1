package io.chatledger.conversation;

import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.ledger.Catalogues;
import io.chatledger.ledger.FirstDays;
import io.chatledger.ledger.Recording;
import io.chatledger.outbox.Outbox;
import io.chatledger.recurring.Recurrings;
import io.chatledger.transaction.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Books what has become due in every account, and announces it in their chats. */
@Service
public class Bookings {

    private final Recurrings recurrings;
    private final Accounts accounts;
    private final Catalogues catalogues;
    private final Outbox outbox;
    private final Transactions transactions;

    Bookings(
            Recurrings recurrings, Accounts accounts, Catalogues catalogues, Outbox outbox, Transactions transactions) {
        this.recurrings = recurrings;
        this.accounts = accounts;
        this.catalogues = catalogues;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /** May be called at any time and by all replicas at once: each day is booked and announced once. */
    public void run(Instant now) {
        List<Long> due = recurrings.dueSoon(now, 0);
        while (!due.isEmpty()) {
            due.forEach(account -> transactions.run(() -> accounts.find(account).flatMap(found -> book(found, now))));
            due = recurrings.dueSoon(now, due.getLast());
        }
    }

    private Optional<Recording> book(Account account, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, account.zone());
        Optional<Recording> booked = recurrings.book(account.number(), today, now);
        booked.ifPresent(recording -> {
            String told = Repeating.announcement(
                    new Phrases(account.locale(), today, FirstDays.USUAL, new Labels(catalogues.of(account.number()))),
                    recording);
            accounts.chats(account.number()).forEach(chat -> outbox.tell(chat, told, now));
        });
        return booked;
    }
}
