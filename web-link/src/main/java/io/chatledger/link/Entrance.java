package io.chatledger.link;

import io.chatledger.account.Admission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Lets somebody in who has shown whose account it is. The session ends and another one begins, to which nothing is
 * carried over but what the browser is in the middle of: so a request of before that ends later changes nothing.
 */
@Component
class Entrance {

    private final SecurityContextRepository contexts;
    private final KnownBrowser browser;
    private final Clock clock;

    Entrance(SecurityContextRepository contexts, KnownBrowser browser, Clock clock) {
        this.contexts = contexts;
        this.browser = browser;
        this.clock = clock;
    }

    /** Gives the address to go on at. */
    String admit(Admission admission, HttpServletRequest request, HttpServletResponse response) {
        String next = begin(request).next();
        String family = Browser.of(request.getHeader(HttpHeaders.USER_AGENT)).title();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(admission, clock.instant(), family));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        browser.remember(admission.account(), request, response);
        return next;
    }

    /** The same chat may be answered by somebody else. */
    void leave(HttpServletRequest request) {
        begin(request);
        SecurityContextHolder.clearContext();
    }

    private static Visit begin(HttpServletRequest request) {
        HttpSession before = request.getSession();
        Visit.Plan plan = new Visit(before).plan();
        before.invalidate();
        Visit visit = new Visit(request.getSession());
        visit.resume(plan);
        return visit;
    }
}
