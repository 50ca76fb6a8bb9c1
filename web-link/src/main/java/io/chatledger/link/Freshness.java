package io.chatledger.link;

import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * What matters most is only for a sign-in of just now.
 *
 * @param strangers whether it is also for those who are not signed in
 */
record Freshness(Clock clock, boolean strangers) implements AuthorizationManager<RequestAuthorizationContext> {

    /** The sign-in was too long ago. */
    record Stale() implements AuthorizationResult {

        @Override
        public boolean isGranted() {
            return false;
        }
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext request) {
        if (who.get() instanceof SignedIn signedIn) {
            return signedIn.isFresh(clock.instant()) ? new AuthorizationDecision(true) : new Stale();
        }
        return new AuthorizationDecision(strangers);
    }
}
