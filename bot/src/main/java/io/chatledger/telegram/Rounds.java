package io.chatledger.telegram;

import io.chatledger.conversation.Bookings;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every minute for what has become due, as nobody may say a word that day. */
final class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Bookings bookings;
    private final Clock clock;
    private volatile ScheduledExecutorService thread = thread();
    private volatile boolean running;

    Rounds(Bookings bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    private static ScheduledExecutorService thread() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("bookings").factory());
    }

    /** Also after a stop. */
    @Override
    public void start() {
        if (thread.isShutdown()) {
            thread = thread();
        }
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::go, 0, ROUND.toSeconds(), TimeUnit.SECONDS);
    }

    /** Finishes what is being booked: an interrupt in the middle of a write closes H2's file. */
    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("Entries that repeat were still being booked at the stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void go() {
        try {
            bookings.run(clock.instant());
        } catch (RuntimeException e) {
            log.warn(
                    "What is due could not be booked ({}); again in a minute",
                    e.getClass().getName());
        }
    }
}
