package io.chatledger.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Lets somebody in who has shown whose account it is: the session gets a new name and new tokens for its forms. */
@Component
class Entrance {

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository forms;
    private final Clock clock;

    Entrance(SecurityContextRepository contexts, CsrfTokenRepository forms, Clock clock) {
        this.contexts = contexts;
        this.forms = forms;
        this.clock = clock;
    }

    /** Gives the address to go on at. */
    String admit(long account, HttpServletRequest request, HttpServletResponse response) {
        return admit(new SignedIn(account, clock.instant()), request, response);
    }

    /** The same for a sign-in that goes on as it was. */
    String admit(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        Visit visit = new Visit(request.getSession());
        visit.takeAdding();
        request.changeSessionId();
        forms.saveToken(null, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return visit.next();
    }
}
