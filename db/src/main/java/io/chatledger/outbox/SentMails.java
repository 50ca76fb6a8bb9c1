package io.chatledger.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the e-mails that were handed to the provider, kept for ninety days, without any address. */
@Service
@Transactional
public class SentMails {

    private static final Duration KEPT = Duration.ofDays(90);

    private final StoredSentMails stored;
    private final ApplicationEventPublisher events;

    SentMails(StoredSentMails stored, ApplicationEventPublisher events) {
        this.stored = stored;
        this.events = events;
    }

    /** Tells that the provider has reported how far a mail came, in the transaction that keeps it. */
    public record Reported(State state) {}

    /** How far a mail came. */
    public enum State {
        ACCEPTED,
        REFUSED,
        DELIVERED,
        BOUNCED,
        DROPPED,
        COMPLAINED,
        UNSUBSCRIBED;

        /** Those that the provider reports later. */
        public static final Set<State> REPORTED = EnumSet.range(DELIVERED, UNSUBSCRIBED);

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Notes that the provider took or refused a mail; once more when it was sent again.
     *
     * @param number of the mail in the outbox
     * @param account null when it belongs to none
     * @param messageId the provider's, null when it gave none
     */
    public void handed(long number, @Nullable Long account, @Nullable String messageId, State state, Instant now) {
        stored.forgetMails(now.minus(KEPT));
        if (!stored.again(number, messageId, state.code(), now)) {
            stored.add(number, account, messageId, state.code(), now);
        }
    }

    /** Takes a report of the provider; false when it was taken before. */
    public boolean take(String event, Instant now) {
        stored.forgetEvents(now.minus(KEPT));
        if (stored.taken(event).isPresent()) {
            return false;
        }
        try {
            stored.take(event, now);
            return true;
        } catch (DuplicateKeyException takenMeanwhile) {
            return false;
        }
    }

    /**
     * Notes what the provider reports of a mail, and publishes {@link Reported}; nothing is kept of another installation's mail.
     *
     * @param messageId the provider's, as it was given when the mail was handed over
     */
    public void reported(long number, String messageId, State state, Instant now) {
        stored.report(number, messageId, state.code(), now);
        events.publishEvent(new Reported(state));
    }
}
