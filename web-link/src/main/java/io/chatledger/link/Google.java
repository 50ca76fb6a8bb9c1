package io.chatledger.link;

import io.chatledger.account.Accounts;
import io.chatledger.account.Admission;
import io.chatledger.account.AlertAddresses;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.SignIns;
import io.chatledger.account.SignIns.Identity;
import io.chatledger.transaction.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Receives those who come back from Google. Who somebody is, is told by issuer and subject alone: an address that they
 * share with another account says nothing.
 */
@Component
class Google implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(Google.class);

    private static final int LONGEST = 200;

    private final WaysIn ways;
    private final SignIns signIns;
    private final Accounts accounts;
    private final AlertAddresses alerts;
    private final Transactions transactions;
    private final Entrance entrance;
    private final Clock clock;

    Google(
            WaysIn ways,
            SignIns signIns,
            Accounts accounts,
            AlertAddresses alerts,
            Transactions transactions,
            Entrance entrance,
            Clock clock) {
        this.ways = ways;
        this.signIns = signIns;
        this.accounts = accounts;
        this.alerts = alerts;
        this.transactions = transactions;
        this.entrance = entrance;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OidcUser user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        Optional<SignedIn> adding =
                new Visit(request.getSession()).takeAdding().filter(by -> by.isFresh(clock.instant()));
        if (adding.isPresent()) {
            WaysIn.Added added = ways.addGoogle(adding.get(), identity(user));
            response.sendRedirect("/account?" + added.name().toLowerCase(Locale.ROOT));
        } else {
            response.sendRedirect(entrance.admit(admission(user, request.getLocale()), request, response));
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String reason = failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        log.warn("A sign-in with Google failed: {}", reason.replaceAll("[^A-Za-z0-9_]", ""));
        boolean adding = new Visit(request.getSession()).takeAdding().isPresent();
        response.sendRedirect(adding ? "/account?failed" : "/sign-in?failed");
    }

    private Admission admission(OidcUser user, Locale locale) {
        Supplier<Admission> entering = () -> {
            Identity identity = identity(user);
            return signIns.admit(signIns.accountOf(identity).orElseGet(() -> open(user, identity, locale)));
        };
        try {
            return transactions.run(entering);
        } catch (DuplicateKeyException openedMeanwhile) {
            return transactions.run(entering);
        }
    }

    private long open(OidcUser user, Identity identity, Locale locale) {
        long opened = accounts.open(locale, clock.instant());
        if (!signIns.addIdentity(opened, identity)) {
            throw new DuplicateKeyException("an account was opened with the identity meanwhile");
        }
        if (Boolean.TRUE.equals(user.getEmailVerified())) {
            EmailAddress.typed(identity.address()).ifPresent(address -> alerts.verified(opened, address));
        }
        return opened;
    }

    private static Identity identity(OidcUser user) {
        String address = Objects.requireNonNullElse(user.getEmail(), "Google");
        return new Identity(
                Objects.requireNonNull(user.getIssuer()).toString(),
                Objects.requireNonNull(user.getSubject()),
                address.substring(0, Math.min(LONGEST, address.length())));
    }
}
