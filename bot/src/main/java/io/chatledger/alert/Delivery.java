package io.chatledger.alert;

import io.chatledger.outbox.BreachMail;
import io.chatledger.outbox.Letter;
import io.chatledger.outbox.Outbox;
import io.chatledger.outbox.Outgoing;
import io.chatledger.outbox.SentMails;
import io.chatledger.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one e-mail of the outbox on its way, and keeps what became of it. */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 10;

    /** With waits of ten minutes at most this takes about a day. */
    private static final int MOST_ATTEMPTS = 150;

    private final Outbox outbox;
    private final SentMails sent;
    private final Composer composer;
    private final Carrier carrier;
    private final MailNotices notices;
    private final Transactions transactions;
    private final Clock clock;
    private volatile Instant free = Instant.MIN;

    Delivery(
            Outbox outbox,
            SentMails sent,
            Composer composer,
            Carrier carrier,
            MailNotices notices,
            Transactions transactions,
            Clock clock) {
        this.outbox = outbox;
        this.sent = sent;
        this.composer = composer;
        this.carrier = carrier;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the provider has asked to wait. */
    boolean isHeldBack() {
        return clock.instant().isBefore(free);
    }

    void deliver(Outgoing item, String worker) {
        Letter letter = letter(item);
        if (letter == null) {
            log.error("Item {} of the outbox is no e-mail and is left out", item.id());
            outbox.drop(item, worker);
        } else {
            Outcome outcome = send(item, letter);
            transactions.run(() -> {
                settle(item, worker, letter, outcome);
                return true;
            });
        }
    }

    private static @Nullable Letter letter(Outgoing item) {
        try {
            return Letter.of(item);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private Outcome send(Outgoing item, Letter letter) {
        Instant now = clock.instant();
        try {
            return composer.compose(item.id(), letter, now)
                    .map(message -> carrier.carry(message, now))
                    .orElseGet(Outcome.Unwanted::new);
        } catch (RuntimeException e) {
            return new Outcome.Later(e.getClass().getName());
        }
    }

    private void settle(Outgoing item, String worker, Letter letter, Outcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Accepted(String messageId) -> {
                outbox.sent(item, worker);
                sent.handed(item.id(), account(letter), messageId, SentMails.State.ACCEPTED, now);
            }
            case Outcome.Unwanted() -> outbox.drop(item, worker);
            case Outcome.TooMany(Duration asked) -> {
                Duration wait = asked == null ? wait(item) : asked;
                free = now.plus(wait);
                again(item, worker, letter, "too many", wait, now);
            }
            case Outcome.Later(String reason) -> again(item, worker, letter, reason, wait(item), now);
            case Outcome.Refused(String reason, boolean addressIsAtFault) -> {
                giveUp(item, worker, letter, reason, now);
                if (addressIsAtFault) {
                    notices.stop(letter.to(), "refused", now);
                }
            }
        }
    }

    private void again(Outgoing item, String worker, Letter letter, String reason, Duration wait, Instant now) {
        if (item.attempts() + 1 >= MOST_ATTEMPTS) {
            giveUp(item, worker, letter, reason, now);
        } else {
            log.warn("E-mail {} has not left ({}); again in {} s", item.id(), reason, wait.toSeconds());
            outbox.retry(item, worker, now.plus(wait));
        }
    }

    private void giveUp(Outgoing item, String worker, Letter letter, String reason, Instant now) {
        log.error("E-mail {} will not be sent: {}", item.id(), reason);
        outbox.drop(item, worker);
        sent.handed(item.id(), account(letter), null, SentMails.State.REFUSED, now);
        if (letter instanceof BreachMail mail) {
            notices.lost(mail.account(), mail.to(), now);
        }
    }

    private static Duration wait(Outgoing item) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(item.attempts(), DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static @Nullable Long account(Letter letter) {
        return letter instanceof BreachMail mail ? mail.account() : null;
    }
}
