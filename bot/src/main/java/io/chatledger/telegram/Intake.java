package io.chatledger.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Gets one update after another into the inbox, whatever happens: only then may it be confirmed to Telegram. */
final class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final Growing AGAIN = new Growing(Duration.ofMillis(100), Duration.ofSeconds(10));
    private static final Duration CLEANING = Duration.ofHours(1);
    private static final int TRIES = 5;

    /** What each line of the log about an update names it by. */
    static final String UPDATE = "update";

    private final Inbox inbox;
    private final Clock clock;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<Instant> cleaned = new AtomicReference<>(Instant.EPOCH);

    Intake(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Also after a stop. */
    void start() {
        stopped = new CountDownLatch(1);
    }

    /** Ends a {@link #take} that waits for the database. */
    void stop() {
        stopped.countDown();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /**
     * Whether the update is stored, now or before, or needs no storing; waits for a database that is away, so false only
     * after {@link #stop}.
     */
    boolean take(Update update) {
        return take(update, true);
    }

    /** The same, but false at once while the database is away. */
    boolean takeUnlessAway(Update update) {
        return take(update, false);
    }

    private boolean take(Update update, boolean patient) {
        forgetOld();
        try (var _ = MDC.putCloseable(UPDATE, update.getUpdateId().toString())) {
            return read(update, patient);
        }
    }

    private boolean read(Update update, boolean patient) {
        Optional<Incoming> incoming;
        try {
            incoming = Incoming.of(update, clock.instant());
        } catch (RuntimeException e) {
            log.error("Update {} cannot be read: {}", update.getUpdateId(), Trace.of(e));
            return true;
        }
        return incoming.isEmpty() || take(update.getUpdateId(), incoming.get(), patient);
    }

    private boolean take(int update, Incoming incoming, boolean patient) {
        int tries = 0;
        for (int pauses = 0; !isStopped(); pauses++) {
            try {
                inbox.once(update, incoming);
                return true;
            } catch (RuntimeException | Error e) {
                boolean open = inbox.isOpen();
                if (open && (!isOfDatabase(e) || ++tries >= TRIES) && isApologised(update, incoming, e)) {
                    return true;
                }
                if (!open && !patient) {
                    log.warn(
                            "An update could not be stored ({}); Telegram is to bring it again",
                            e.getClass().getName());
                    return false;
                }
                pause(pauses, e);
            }
        }
        return false;
    }

    private void forgetOld() {
        Instant now = clock.instant();
        Instant last = cleaned.get();
        if (last.plus(CLEANING).isBefore(now) && cleaned.compareAndSet(last, now)) {
            try {
                inbox.forgetOld();
            } catch (RuntimeException e) {
                log.warn("Old updates could not be forgotten ({})", e.getClass().getName());
            }
        }
    }

    private boolean isApologised(int update, Incoming incoming, Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        try {
            inbox.apologise(update, incoming, reference);
            log.error("Update {} cannot be done; reference {}: {}", update, reference, Trace.of(failure));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean isOfDatabase(Throwable failure) {
        return failure instanceof DataAccessException || failure instanceof TransactionException;
    }

    private void pause(int pauses, Throwable failure) {
        long millis = AGAIN.wait(pauses).toMillis();
        log.warn(
                "An update could not be stored ({}); the same one is tried again in {} ms",
                failure.getClass().getName(),
                millis);
        try {
            stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
    }
}
