package io.chatledger.conversation;

import io.chatledger.account.Account;
import io.chatledger.account.Chat;
import io.chatledger.ledger.FirstDays;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * Who is talking, where and when.
 *
 * @param chatName what its owner knows the chat by
 * @param home address that opens the chat when a code is put behind it, empty when there is none
 */
record Speaker(Account account, Chat chat, Instant now, String chatName, String home) {

    Speaker(Account account, Message message) {
        this(account, message.chat(), message.at(), message.chatName(), message.home());
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
        return new Phrases(account.locale(), localTime().toLocalDate(), first());
    }
}
