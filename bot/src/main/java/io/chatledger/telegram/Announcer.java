package io.chatledger.telegram;

import io.chatledger.account.Chat;
import io.chatledger.conversation.Notice;
import io.chatledger.outbox.Outbox;
import org.springframework.context.event.EventListener;

/** Puts what chats of Telegram are told unasked into the outbox, in the transaction that caused it. */
record Announcer(Outbox outbox) {

    @EventListener
    void announce(Notice notice) {
        if (notice.chat().channel().equals(Chat.TELEGRAM)) {
            outbox.add(notice.chat().toString(), Packing.post(notice.reply()).json(), notice.at());
        }
    }
}
