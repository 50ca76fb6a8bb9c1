package io.chatledger.telegram;

import io.chatledger.outbox.Claim;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What this replica has in hand of the outbox: so much at once, and nothing more once it is closed. */
final class Hand {

    /** For as long a replica alone sends what it claimed. */
    static final Duration LEASE = Delivery.LONGEST.plusSeconds(2);

    /** After a claim; a call that begins later might end when another replica sends what follows. */
    static final Duration LATEST = LEASE.minus(Sender.LONGEST_CALL.multipliedBy(2));

    private static final int AT_ONCE = 64;

    private final Claim claim = new Claim(UUID.randomUUID().toString(), LEASE);
    private final AtomicInteger items = new AtomicInteger();
    private volatile boolean open;

    /** Unique among replicas. */
    String worker() {
        return claim.worker();
    }

    void open() {
        open = true;
    }

    void close() {
        open = false;
    }

    boolean hasRoom() {
        return open && items.get() < AT_ONCE;
    }

    /** For what is added to the outbox now; null when another may take it. */
    @Nullable
    Claim claim() {
        return hasRoom() ? claim : null;
    }

    void take() {
        items.incrementAndGet();
    }

    void put() {
        items.decrementAndGet();
    }
}
