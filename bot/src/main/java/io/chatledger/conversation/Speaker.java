package io.chatledger.conversation;

import io.chatledger.account.Account;
import io.chatledger.account.Chat;
import io.chatledger.ledger.Catalogue;
import io.chatledger.ledger.FirstDays;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * Who is talking, where and when.
 *
 * @param catalogue the categories of the account
 * @param chatName what its owner knows the chat by
 * @param home address that opens the chat when a code is put behind it, empty when there is none
 * @param text what was written
 * @param message the channel's number of what was written, 0 when it has none
 * @param tapped the channel's number of the message whose button was tapped, 0 when it has none
 */
record Speaker(
        Account account,
        Catalogue catalogue,
        Chat chat,
        Instant now,
        String chatName,
        String home,
        long message,
        long tapped,
        String text) {

    Speaker(Account account, Catalogue catalogue, Message message) {
        this(
                account,
                catalogue,
                message.chat(),
                message.at(),
                message.chatName(),
                message.home(),
                message.tapped() ? 0 : message.number(),
                message.tapped() ? message.number() : 0,
                message.text());
    }

    Speaker(Account account, Chat chat, Instant now, String chatName, String home) {
        this(account, Catalogue.USUAL, chat, now, chatName, home, 0, 0, "");
    }

    Speaker with(Catalogue changed) {
        return new Speaker(account, changed, chat, now, chatName, home, message, tapped, text);
    }

    long number() {
        return account.number();
    }

    /** The moment of the message in the user's zone. */
    LocalDateTime localTime() {
        return LocalDateTime.ofInstant(now, account.zone());
    }

    /** On which days the user's weeks and months begin. */
    FirstDays first() {
        return new FirstDays(account.firstDayOfWeek(), account.firstDayOfMonth());
    }

    Phrases phrases() {
        return new Phrases(account.locale(), localTime().toLocalDate(), first(), new Labels(catalogue));
    }
}
