package io.chatledger.link;

import io.chatledger.account.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in the session who signed in, and nothing of what a provider told. A session is believed only as long as the
 * account admits it: whoever was signed out is, at once and at every replica, whatever their session says.
 */
@Component
class Admissions implements SecurityContextRepository {

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SignIns signIns;
    private final Clock clock;

    Admissions(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        SecurityContext kept =
                sessions.loadDeferredContext(exchange.getRequest()).get();
        return kept.getAuthentication() instanceof SignedIn signedIn && isGood(signedIn)
                ? kept
                : SecurityContextHolder.createEmptyContext();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedIn) {
            sessions.saveContext(context, request, response);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.containsContext(request);
    }

    private boolean isGood(SignedIn signedIn) {
        return !signedIn.isOver(clock.instant()) && signIns.isGood(signedIn.admission());
    }
}
