package io.chatledger.link;

import io.chatledger.account.EmailAddress;
import io.chatledger.account.Secret;
import io.chatledger.outbox.Mail;
import io.chatledger.outbox.Outbox;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The e-mails of the pages: codes, and notice of what changed about signing in. They carry no links. */
@Component
class Letters {

    private final Outbox outbox;
    private final MessageSource texts;

    Letters(Outbox outbox, MessageSource texts) {
        this.outbox = outbox;
        this.texts = texts;
    }

    /** @param known whether the address has a password, which only its reader is told */
    void code(EmailAddress to, Secret code, boolean known, Instant now) {
        send(to, known ? "letter.reset" : "letter.welcome", now, code.inGroups());
    }

    /** @param letter what was changed about signing in, as the texts name it */
    void changed(EmailAddress to, String letter, Instant now) {
        send(to, letter, now);
    }

    void unlinked(EmailAddress to, String chat, Instant now) {
        send(to, "letter.unlinked", now, chat);
    }

    void deleted(EmailAddress to, Instant now) {
        send(to, "letter.deleted", now);
    }

    private void send(EmailAddress to, String key, Instant now, Object... values) {
        outbox.add(new Mail(to, text(key + ".subject", values), text(key + ".text", values)), now);
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, Locale.ENGLISH);
    }
}
