package io.chatledger.alert;

import io.chatledger.outbox.Letter;
import io.chatledger.outbox.Outbox;
import io.chatledger.outbox.Outgoing;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Takes e-mails out of the outbox; each is delivered on a thread of its own, so that none waits for another. */
@Component
class Postman implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = SendGridCarrier.LONGEST_SILENCE.plusSeconds(5);
    private static final int AT_ONCE = 20;

    private final Outbox outbox;
    private final Delivery delivery;
    private final Clock clock;
    private final String worker = UUID.randomUUID().toString();
    private final AtomicInteger inHand = new AtomicInteger();
    private volatile ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private volatile ScheduledExecutorService rounds = thread();
    private volatile boolean running;

    Postman(Outbox outbox, Delivery delivery, Clock clock) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.clock = clock;
    }

    private static ScheduledExecutorService thread() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("postman").factory());
    }

    /** Also after a stop. */
    @Override
    public void start() {
        if (rounds.isShutdown()) {
            hands = Executors.newVirtualThreadPerTaskExecutor();
            rounds = thread();
        }
        running = true;
        var _ = rounds.scheduleWithFixedDelay(this::round, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Goes once more, and finishes what is in hand; what takes too long stays in the outbox. */
    @Override
    public void stop() {
        running = false;
        rounds.execute(this::round);
        rounds.shutdown();
        try {
            boolean done = rounds.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
            hands.shutdown();
            if (!done || !hands.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("An e-mail was still on its way at the stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @TransactionalEventListener
    void added(Outbox.Added added) {
        if (added.channel().equals(Letter.CHANNEL)) {
            goAtOnce();
        }
    }

    private void goAtOnce() {
        try {
            rounds.execute(this::round);
        } catch (RejectedExecutionException _) {
            running = false;
        }
    }

    private void round() {
        try {
            if (inHand.get() < AT_ONCE && !delivery.isHeldBack()) {
                outbox.claim(Letter.CHANNEL, worker, LEASE, clock.instant()).forEach(this::hand);
            }
        } catch (RuntimeException e) {
            log.warn(
                    "The e-mails in the outbox cannot be read ({})",
                    e.getClass().getName());
        }
    }

    private void hand(Outgoing item) {
        inHand.incrementAndGet();
        hands.execute(() -> {
            try {
                delivery.deliver(item, worker);
            } catch (RuntimeException e) {
                log.warn(
                        "What became of e-mail {} is not stored ({}), so it may be sent again",
                        item.id(),
                        e.getClass().getName());
            } finally {
                inHand.decrementAndGet();
                goAtOnce();
            }
        });
    }
}
