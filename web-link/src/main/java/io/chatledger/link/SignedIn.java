package io.chatledger.link;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who signed in to an account, as the session knows them: by the account's number and nothing else. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final long account;
    private final Instant since;

    SignedIn(long account, Instant since) {
        super(List.of());
        this.account = account;
        this.since = since;
        setAuthenticated(true);
    }

    long account() {
        return account;
    }

    /** Whether it is so recent that what matters most may be changed. */
    boolean isFresh(Instant now) {
        return since.plus(FRESH).isAfter(now);
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
        return other instanceof SignedIn signedIn && signedIn.account == account && signedIn.since.equals(since);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(account);
    }
}
