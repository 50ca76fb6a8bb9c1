package io.chatledger.account;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.IntFunction;
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

    /**
     * Whether it may be tried now; counts it, before anybody knows how it ends.
     *
     * @param of at what it is tried, such as an address
     * @param from where that comes from: each place waits for itself alone
     */
    public boolean allow(Kind kind, String of, String from, Instant now) {
        return count(subject(of, kind + " from " + from), Integer.MAX_VALUE, now, Attempts::waitAfter);
    }

    /** Whether it may be tried once more on this day in UTC, on which it may be so many times in all; counts it. */
    public boolean allowToday(Kind kind, String of, int most, Instant now) {
        String today = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
        return count(subject(of, kind + " on " + today), most, now, _ -> Duration.ZERO);
    }

    /** It succeeded: the count of that place begins anew. */
    public void forgive(Kind kind, String of, String from) {
        stored.forgive(subject(of, kind + " from " + from));
    }

    /** All counts begin anew of what was tried there, of every kind, from wherever. */
    public void forgive(String of) {
        stored.forgiveAll(half(of) + "%");
    }

    /** Forgets what was counted long ago. */
    public void forgetOld(Instant now) {
        stored.forget(now.minus(FORGOTTEN));
    }

    private boolean count(String subject, int most, Instant now, IntFunction<Duration> waitAfter) {
        forgetOld(now);
        while (true) {
            Optional<Integer> tries = stored.tries(subject);
            if (tries.isEmpty()) {
                if (isFirst(subject, now)) {
                    return true;
                }
            } else if (tries.get() >= most || stored.isWaiting(subject, now).isPresent()) {
                return false;
            } else if (stored.count(subject, tries.get(), now.plus(waitAfter.apply(tries.get() + 1)), now)) {
                return true;
            }
        }
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

    /** Begins with what it is tried at, so that all of it can be forgiven. */
    private static String subject(String of, String what) {
        return half(of) + half(what);
    }

    private static String half(String text) {
        return new Secret(text).hash().substring(0, 32);
    }
}
