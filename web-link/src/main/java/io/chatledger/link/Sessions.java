package io.chatledger.link;

import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.account.Admission;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where an account is signed in, on whichever replica that happened. */
@Component
class Sessions {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private final FindByIndexNameSessionRepository<? extends Session> stored;
    private final Accounts accounts;

    Sessions(FindByIndexNameSessionRepository<? extends Session> stored, Accounts accounts) {
        this.stored = stored;
        this.accounts = accounts;
    }

    /**
     * One place at which the owner is signed in.
     *
     * @param here whether it is the session that asks
     */
    record Place(String browser, Instant since, ZoneId zone, boolean here) {

        /** Of the sign-in, as the owner's clock shows it. */
        public String time() {
            return TIME.format(since.atZone(zone));
        }
    }

    /** All that the account still admits, the latest sign-in first. */
    List<Place> of(Admission admission, String here) {
        ZoneId zone = accounts.find(admission.account()).map(Account::zone).orElse(ZoneOffset.UTC);
        return stored(admission.account()).values().stream()
                .flatMap(session -> signedIn(session)
                        .filter(by -> by.admission().equals(admission))
                        .map(by -> new Place(
                                by.browser(), by.since(), zone, session.getId().equals(here)))
                        .stream())
                .sorted(Comparator.comparing(Place::since).reversed())
                .toList();
    }

    /** Removes what no longer admits anybody. */
    void endAll(long account) {
        stored(account).keySet().forEach(stored::deleteById);
    }

    private Map<String, ? extends Session> stored(long account) {
        return stored.findByPrincipalName(String.valueOf(account));
    }

    private static Optional<SignedIn> signedIn(Session session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return Optional.ofNullable(context)
                .map(SecurityContext::getAuthentication)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }
}
