package io.chatledger.terminal;

import io.chatledger.outbox.Letter;
import io.chatledger.outbox.Outbox;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.transaction.event.TransactionalEventListener;

/** Notices when a message leads to an e-mail, to say where it is. */
final class MailNote {

    private final String sentence;
    private final AtomicBoolean added = new AtomicBoolean();

    /** @param sentence empty when e-mails are not on this machine */
    MailNote(String sentence) {
        this.sentence = sentence;
    }

    /** Heard by the thread of the message, before its reply is shown. */
    @TransactionalEventListener
    void hear(Outbox.Added item) {
        if (item.channel().equals(Letter.CHANNEL)) {
            added.set(true);
        }
    }

    /** The sentence, once after each message that led to e-mails. */
    Optional<String> take() {
        return added.getAndSet(false) && !sentence.isEmpty() ? Optional.of(sentence) : Optional.empty();
    }
}
