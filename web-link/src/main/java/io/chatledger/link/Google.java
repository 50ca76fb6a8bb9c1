package io.chatledger.link;

import io.chatledger.account.Accounts;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private final SignIns signIns;
    private final Accounts accounts;
    private final AlertAddresses alerts;
    private final Transactions transactions;
    private final Entrance entrance;
    private final Clock clock;

    Google(
            SignIns signIns,
            Accounts accounts,
            AlertAddresses alerts,
            Transactions transactions,
            Entrance entrance,
            Clock clock) {
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
        if (adding.isEmpty()) {
            long account = transactions.run(() -> accountOf(user, request.getLocale()));
            response.sendRedirect(entrance.admit(account, request, response));
        } else {
            SignedIn by = adding.get();
            boolean added = transactions.run(() -> signIns.addIdentity(by.account(), identity(user)));
            String next = entrance.admit(by, request, response);
            response.sendRedirect(added ? next : "/account?taken");
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

    private long accountOf(OidcUser user, Locale locale) {
        Identity identity = identity(user);
        return signIns.accountOf(identity).orElseGet(() -> {
            long opened = accounts.open(locale, clock.instant());
            signIns.addIdentity(opened, identity);
            if (Boolean.TRUE.equals(user.getEmailVerified())) {
                EmailAddress.typed(identity.address()).ifPresent(address -> alerts.verified(opened, address));
            }
            return opened;
        });
    }

    private static Identity identity(OidcUser user) {
        String address = Objects.requireNonNullElse(user.getEmail(), "Google");
        return new Identity(
                Objects.requireNonNull(user.getIssuer()).toString(),
                Objects.requireNonNull(user.getSubject()),
                address.substring(0, Math.min(LONGEST, address.length())));
    }
}
