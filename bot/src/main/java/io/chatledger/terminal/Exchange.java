package io.chatledger.terminal;

import io.chatledger.account.Chat;
import io.chatledger.conversation.Conversation;
import io.chatledger.conversation.Message;
import io.chatledger.conversation.Reply;
import io.chatledger.transaction.Transactions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes what was typed to the conversation, each message in a transaction of its own. */
record Exchange(Conversation conversation, Transactions transactions, Clock clock, Locale locale, ZoneId zone) {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final String NAME = "The terminal";
    private static final Chat CHAT = new Chat(Chat.TERMINAL, 1);

    List<Reply> say(String text) {
        return pass(text, false);
    }

    /** @param action of a {@link io.chatledger.conversation.Button} */
    List<Reply> tap(String action) {
        return pass(action, true);
    }

    private List<Reply> pass(String text, boolean tapped) {
        try {
            Message message = new Message(CHAT, text, tapped, clock.instant(), locale, zone, NAME, "");
            return transactions.run(() -> conversation.reply(message)).stream()
                    .map(reply -> reply.spelledOut(_ -> true))
                    .toList();
        } catch (RuntimeException failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Failed to answer, reference {}", reference, Silent.of(failure));
            return List.of(
                    Reply.of("Sorry, that went wrong on my side, and nothing was changed. Reference: " + reference));
        }
    }
}
