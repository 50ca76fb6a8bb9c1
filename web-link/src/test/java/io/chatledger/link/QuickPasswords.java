package io.chatledger.link;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The real hashes at almost the lowest cost, with a count of how often one was made. */
@TestComponent
@Primary
class QuickPasswords implements PasswordEncoder {

    static final int COST = 5;

    final AtomicInteger hashes = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final Bcrypt bcrypt = new Bcrypt(COST);

    @Override
    public String encode(@Nullable CharSequence password) {
        hashes.incrementAndGet();
        return bcrypt.encode(password);
    }

    /** From now on comparisons wait, until {@link #go}. */
    void stop() {
        gate = new CountDownLatch(1);
    }

    void go() {
        gate.countDown();
    }

    /** How many comparisons are being made, or wait. */
    int running() {
        return running.get();
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        hashes.incrementAndGet();
        mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            gate.await();
            return bcrypt.matches(password, hash);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            running.decrementAndGet();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return bcrypt.upgradeEncoding(hash);
    }
}
