package io.chatledger.telegram;

import io.chatledger.account.Chat;
import io.chatledger.outbox.Outbox;
import io.chatledger.outbox.Outgoing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.event.TransactionalEventListener;

/** Empties the outbox towards Telegram: one chat strictly in order, different chats side by side. */
final class Sender implements SmartLifecycle {

    /** For one call to the Bot API. */
    static final Duration LONGEST_CALL = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final Duration LEASE = Delivery.LONGEST.plusSeconds(2);
    private static final Duration SLOW_POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(4);
    private static final Growing AGAIN = new Growing(Duration.ofMillis(100), Duration.ofSeconds(10));
    private static final int AT_ONCE = 64;

    private final Outbox outbox;
    private final Delivery delivery;
    private final OkHttpClient http;
    private final Clock clock;
    private final String worker = UUID.randomUUID().toString();
    private final Semaphore wake = new Semaphore(0);
    private final AtomicInteger inHand = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    Sender(Outbox outbox, Delivery delivery, OkHttpClient http, Clock clock) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.http = http;
        this.clock = clock;
    }

    @TransactionalEventListener
    void hear(Outbox.Added added) {
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        threads.execute(this::run);
    }

    /** Finishes what is in hand; what takes too long is broken off and stays in the outbox. */
    @Override
    public void stop() {
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
            Duration wait = SLOW_POLL;
            try {
                wait = claim() ? Duration.ZERO : SLOW_POLL;
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
        if (inHand.get() >= AT_ONCE) {
            return false;
        }
        List<Outgoing> items = outbox.claim(Chat.TELEGRAM, worker, LEASE, clock.instant());
        items.forEach(this::send);
        return !items.isEmpty();
    }

    private void send(Outgoing item) {
        inHand.incrementAndGet();
        threads.execute(() -> {
            try (var _ = item.cause() == null
                    ? null
                    : MDC.putCloseable(Intake.UPDATE, item.cause().toString())) {
                delivery.send(item, worker);
            } catch (RuntimeException e) {
                log.warn("What became of item {} is not stored, so it is sent again: {}", item.id(), Trace.of(e));
            } finally {
                inHand.decrementAndGet();
                wake.release();
            }
        });
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
