package io.chatledger.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts, for all replicas, what must not be tried without end. The first five tries are free; each further one makes
 * wait for twice as long as the one before, from half a minute to an hour. A day after the last wait all is forgotten.
 */
@Service
@Transactional(noRollbackFor = DuplicateKeyException.class)
public class Attempts {

    static final int FREE = 5;

    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final StoredAttempts stored;

    Attempts(StoredAttempts stored) {
        this.stored = stored;
    }

    /** What is tried, each counted for itself. */
    public enum Kind {
        /** Signing in with a password. */
        PASSWORD,
        /** Having a code sent by e-mail. */
        MAIL
    }

    /** Whether it may be tried now; counts it, before anybody knows how it ends. */
    public boolean allow(Kind kind, String of, Instant now) {
        String subject = subject(kind, of);
        stored.forget(now.minus(FORGOTTEN));
        while (true) {
            Optional<Integer> tries = stored.tries(subject);
            if (tries.isEmpty()) {
                if (isFirst(subject, now)) {
                    return true;
                }
            } else if (stored.isWaiting(subject, now).isPresent()) {
                return false;
            } else if (stored.count(subject, tries.get(), now.plus(waitAfter(tries.get() + 1)), now)) {
                return true;
            }
        }
    }

    /** It succeeded: the count begins anew. */
    public void forgive(Kind kind, String of) {
        stored.forgive(subject(kind, of));
    }

    private boolean isFirst(String subject, Instant now) {
        try {
            stored.add(subject, now);
            return true;
        } catch (DuplicateKeyException triedMeanwhile) {
            return false;
        }
    }

    /** None before all free tries are used up. */
    static Duration waitAfter(int tries) {
        if (tries < FREE) {
            return Duration.ZERO;
        }
        Duration wait = SHORTEST.multipliedBy(1L << Math.min(tries - FREE, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static String subject(Kind kind, String of) {
        return new Secret(kind + " " + of).hash();
    }
}
