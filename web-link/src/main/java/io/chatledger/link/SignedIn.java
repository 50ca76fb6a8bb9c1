package io.chatledger.link;

import io.chatledger.account.Admission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who signed in to an account, as the session knows them: by the account's number, the time and the browser. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final long account;
    private final int signOuts;
    private final Instant since;
    private final String browser;

    SignedIn(Admission admission, Instant since, String browser) {
        super(List.of());
        this.account = admission.account();
        this.signOuts = admission.signOuts();
        this.since = since;
        this.browser = browser;
        setAuthenticated(true);
    }

    long account() {
        return account;
    }

    Admission admission() {
        return new Admission(account, signOuts);
    }

    Instant since() {
        return since;
    }

    String browser() {
        return browser;
    }

    /** Whether it is so recent that what matters most may be changed. */
    boolean isFresh(Instant now) {
        return since.plus(FRESH).isAfter(now);
    }

    /** However busy a session is, it ends some day. */
    boolean isOver(Instant now) {
        return !since.plus(LONGEST).isAfter(now);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn
                && signedIn.admission().equals(admission())
                && signedIn.since.equals(since);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(account);
    }
}
