package io.chatledger.account;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Browsers in which an owner has signed in before: what strangers try elsewhere does not shut them out. */
@Service
@Transactional
public class KnownBrowsers {

    /** From the last sign-in. */
    public static final Duration KNOWN = Duration.ofDays(180);

    private final StoredBrowsers stored;

    KnownBrowsers(StoredBrowsers stored) {
        this.stored = stored;
    }

    /** Gives what the browser shows the next time. */
    public Secret remember(long account, Instant now) {
        stored.forget(now);
        Secret token = Secret.token();
        stored.add(token.hash(), account, now.plus(KNOWN));
        return token;
    }

    public boolean isOf(long account, Secret token, Instant now) {
        return stored.find(token.hash(), account, now).isPresent();
    }
}
