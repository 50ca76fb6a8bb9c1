package io.chatledger.link;

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
    private final Bcrypt bcrypt = new Bcrypt(COST);

    @Override
    public String encode(@Nullable CharSequence password) {
        hashes.incrementAndGet();
        return bcrypt.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        hashes.incrementAndGet();
        mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            return bcrypt.matches(password, hash);
        } finally {
            running.decrementAndGet();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return bcrypt.upgradeEncoding(hash);
    }
}
