package io.chatledger.link;

import io.chatledger.account.AlertAddresses;
import io.chatledger.account.Chat;
import io.chatledger.account.Departures;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.LinkedChat;
import io.chatledger.account.Links;
import io.chatledger.outbox.Outbox;
import io.chatledger.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Ends links and accounts, and tells both sides: the chats, and the owner by e-mail. */
@Component
class Partings {

    private final Links links;
    private final Departures departures;
    private final AlertAddresses alerts;
    private final Letters letters;
    private final Outbox outbox;
    private final MessageSource texts;
    private final Transactions transactions;
    private final Clock clock;

    Partings(
            Links links,
            Departures departures,
            AlertAddresses alerts,
            Letters letters,
            Outbox outbox,
            MessageSource texts,
            Transactions transactions,
            Clock clock) {
        this.links = links;
        this.departures = departures;
        this.alerts = alerts;
        this.letters = letters;
        this.outbox = outbox;
        this.texts = texts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** False when the chat is not one of the account's. */
    boolean unlink(String channel, long number, long account) {
        Instant now = clock.instant();
        return transactions.run(() -> {
            Optional<LinkedChat> linked = links.of(account).stream()
                    .filter(each ->
                            each.chat().channel().equals(channel) && each.chat().number() == number)
                    .findAny();
            boolean left = linked.isPresent() && links.unlink(linked.get().chat(), account, now);
            if (left) {
                tell(linked.get().chat(), "chat.unlinked", now);
                alerts.of(account)
                        .ifPresent(owner -> letters.unlinked(owner, linked.get().name(), now));
            }
            return left;
        });
    }

    void delete(long account) {
        Instant now = clock.instant();
        transactions.run(() -> {
            List<LinkedChat> linked = links.of(account);
            Optional<EmailAddress> owner = alerts.of(account);
            departures.delete(account);
            linked.forEach(chat -> tell(chat.chat(), "chat.deleted", now));
            owner.ifPresent(address -> letters.deleted(address, now));
            return account;
        });
    }

    private void tell(Chat chat, String key, Instant now) {
        outbox.tell(chat, texts.getMessage(key, null, Locale.ENGLISH), now);
    }
}
