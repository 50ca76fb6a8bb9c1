package io.chatledger.link;

import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Hashes and compares passwords, on as many threads as there are cores, however many ask. */
@Component
class Passwords {

    private static final Duration IDLE = Duration.ofSeconds(30);

    private final PasswordEncoder encoder;
    private final SingletonSupplier<String> nobodys;
    private final ExecutorService hashing = hashing();
    private final Turns turns = new Turns();

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = SingletonSupplier.of(() -> String.valueOf(encoder.encode("nobody's")));
    }

    /**
     * Does what hashes or compares, when it has a place in front of the threads that do it.
     *
     * @throws Busy at once when there is none, and nothing was done
     */
    <T extends @Nullable Object> T inTurn(Origin origin, Supplier<T> work) {
        return turns.in(origin, work);
    }

    String hash(String password) {
        return hashed(() -> String.valueOf(encoder.encode(normal(password))));
    }

    /** @param hash null when there is none: the answer is no, after the same work */
    boolean matches(String password, @Nullable String hash) {
        String nobody = hashed(nobodys::obtain);
        return hashed(() -> encoder.matches(normal(password), hash == null ? nobody : hash)) && hash != null;
    }

    /** Whether the hash is weaker than those made today. */
    boolean isWeak(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** The same characters in the same form, whichever keyboard they come from. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T hashed(Callable<T> work) {
        try {
            return hashing.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Platform threads: hashing on virtual ones would keep the others from running. */
    private static ExecutorService hashing() {
        int cores = Runtime.getRuntime().availableProcessors();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                cores,
                cores,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("hashing-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
