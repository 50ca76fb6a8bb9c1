package io.chatledger.telegram;

import io.chatledger.inbox.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which of several replicas asks Telegram: the one that holds a lease in the database and keeps it alive. */
final class Turn {

    /** After its holder died, another asks this much later. */
    static final Duration LENGTH = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(Turn.class);
    private static final Duration RENEWAL = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final String name;
    private final Leases leases;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private volatile ScheduledExecutorService thread = idle();
    private volatile Instant until = Instant.MIN;
    private volatile boolean told;

    /** @param bot the bot's number, whose updates are asked for */
    Turn(long bot, Leases leases, Clock clock) {
        this.name = "telegram-polling:" + bot;
        this.leases = leases;
        this.clock = clock;
    }

    /** @param lost called when another took over, to break off what is under way */
    void start(Runnable lost) {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("telegram-turn").factory());
        var _ = thread.scheduleWithFixedDelay(() -> renew(lost), 0, RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets another replica go on at once. */
    void stop() {
        thread.shutdown();
        try {
            boolean _ = thread.awaitTermination(RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
            if (isMine()) {
                until = Instant.MIN;
                leases.release(name, holder, clock.instant());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn(
                    "The turn to ask Telegram ends by itself ({})", e.getClass().getName());
        }
    }

    boolean isMine() {
        return clock.instant().isBefore(until);
    }

    /** Returns when it is this replica's turn, or after {@link #stop}. */
    void await() throws InterruptedException {
        while (!isMine() && !thread.isShutdown()) {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
    }

    private void renew(Runnable lost) {
        try {
            Instant now = clock.instant();
            boolean had = isMine();
            boolean has = leases.hold(name, holder, LENGTH, now);
            until = has ? now.plus(LENGTH) : Instant.MIN;
            if (had && !has) {
                lost.run();
            }
            if (!has && !told) {
                log.info("Another replica asks Telegram for updates; this one waits for its turn.");
            }
            told = !has;
        } catch (RuntimeException e) {
            log.warn(
                    "Whose turn it is to ask Telegram cannot be read ({})",
                    e.getClass().getName());
        }
    }

    private static ScheduledExecutorService idle() {
        ScheduledExecutorService idle = Executors.newScheduledThreadPool(0);
        idle.shutdown();
        return idle;
    }
}
