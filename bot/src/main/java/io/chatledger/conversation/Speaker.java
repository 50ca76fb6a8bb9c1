package io.chatledger.conversation;

import io.chatledger.account.Account;
import io.chatledger.account.Chat;
import java.time.Instant;
import java.time.LocalDateTime;

/** Who is talking, where and when. */
record Speaker(Account account, Chat chat, Instant now) {

    long number() {
        return account.number();
    }

    /** The moment of the message in the user's zone. */
    LocalDateTime localTime() {
        return LocalDateTime.ofInstant(now, account.zone());
    }

    Phrases phrases() {
        return new Phrases(account.locale(), localTime().toLocalDate());
    }
}
