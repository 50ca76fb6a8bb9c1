package io.chatledger.telegram;

import io.chatledger.account.Chat;
import io.chatledger.outbox.Outbox;
import io.chatledger.outbox.Outgoing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Empties the outbox towards Telegram: one chat strictly in order, different chats side by side. What was claimed as it
 * was added is sent after its commit; what waits behind another, or was left by another replica, is looked for.
 */
final class Sender implements SmartLifecycle {

    /** For one call to the Bot API. */
    static final Duration LONGEST_CALL = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final Growing LOOKING = new Growing(Duration.ofMillis(50), Duration.ofSeconds(1));
    private static final Duration LONGEST_STOP = Duration.ofSeconds(4);
    private static final Growing AGAIN = new Growing(Duration.ofMillis(100), Duration.ofSeconds(10));

    private final Outbox outbox;
    private final Hand hand;
    private final Delivery delivery;
    private final OkHttpClient http;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile long busyUntil = System.nanoTime();
    private volatile boolean running;

    Sender(Outbox outbox, Hand hand, Delivery delivery, OkHttpClient http, Clock clock) {
        this.outbox = outbox;
        this.hand = hand;
        this.delivery = delivery;
        this.http = http;
        this.clock = clock;
    }

    @TransactionalEventListener
    void hear(Outbox.Added added) {
        Outgoing claimed = added.claimed();
        if (claimed != null && running) {
            Duration ago = Duration.between(claimed.createdAt(), clock.instant());
            send(claimed, System.nanoTime() - ago.toNanos());
        } else if (added.channel().equals(Chat.TELEGRAM)) {
            expectMore();
            looks.set(0);
            wake.release();
        }
    }

    /** Also after a stop. */
    @Override
    public void start() {
        if (threads.isShutdown()) {
            threads = Executors.newVirtualThreadPerTaskExecutor();
        }
        delivery.start();
        running = true;
        hand.open();
        threads.execute(this::run);
    }

    /** Finishes what is in hand; what takes too long is broken off and stays in the outbox. */
    @Override
    public void stop() {
        hand.close();
        running = false;
        wake.release();
        delivery.stop();
        threads.shutdown();
        if (!isDoneWithin(LONGEST_STOP)) {
            http.dispatcher().cancelAll();
            isDoneWithin(LONGEST_STOP);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the {@link Poller}. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    private void run() {
        int failures = 0;
        while (running) {
            Duration wait;
            try {
                wait = claim() ? Duration.ZERO : LOOKING.wait(looks.getAndIncrement());
                failures = 0;
            } catch (RuntimeException e) {
                wait = AGAIN.wait(failures++);
                log.warn(
                        "The outbox cannot be read ({}); again in {} ms",
                        e.getClass().getName(),
                        wait.toMillis());
            }
            rest(wait);
        }
    }

    private boolean claim() {
        if (!hand.hasRoom()) {
            expectMore();
            return false;
        }
        long claimedAt = System.nanoTime();
        List<Outgoing> items = outbox.claim(Chat.TELEGRAM, hand.worker(), Hand.LEASE, clock.instant());
        if (!items.isEmpty()) {
            expectMore();
        }
        items.forEach(item -> send(item, claimedAt));
        return !items.isEmpty();
    }

    private void send(Outgoing item, long claimedAt) {
        hand.take();
        try {
            threads.execute(() -> deliver(item, claimedAt));
        } catch (RejectedExecutionException stopped) {
            hand.put();
        }
    }

    private void deliver(Outgoing item, long claimedAt) {
        Long cause = item.cause();
        try (var _ = cause == null ? null : MDC.putCloseable(Intake.UPDATE, cause.toString())) {
            delivery.send(item, hand.worker(), claimedAt);
        } catch (RuntimeException e) {
            log.warn("What became of item {} is not stored, so it is sent again: {}", item.id(), Trace.of(e));
        } finally {
            hand.put();
            if (System.nanoTime() - busyUntil < 0) {
                wake.release();
            }
        }
    }

    /** Something may wait behind what is in hand, so it is looked for each time that something has left. */
    private void expectMore() {
        busyUntil = System.nanoTime() + Hand.LEASE.toNanos();
    }

    private void rest(Duration wait) {
        try {
            if (wake.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private boolean isDoneWithin(Duration wait) {
        try {
            return threads.awaitTermination(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
