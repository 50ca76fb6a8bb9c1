package io.chatledger.link;

import io.chatledger.account.Attempts;
import io.chatledger.account.Attempts.Kind;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Limits what is tried at an address, so that nobody guesses for long and no stranger shuts the owner out: each origin
 * waits for itself, and a browser that the owner has used before is an origin of its own to which no total applies.
 */
@Component
class Tries {

    private static final int AN_ADDRESS_A_DAY = 100;
    private static final int AN_ORIGIN_A_DAY = 1_000;

    private final Attempts attempts;
    private final SignIns signIns;
    private final KnownBrowser browser;

    Tries(Attempts attempts, SignIns signIns, KnownBrowser browser) {
        this.attempts = attempts;
        this.signIns = signIns;
        this.browser = browser;
    }

    /** Whether it may be tried now; counts it. */
    boolean allow(Kind kind, EmailAddress address, HttpServletRequest request, Instant now) {
        Optional<String> known = known(address, request);
        if (known.isPresent()) {
            return attempts.allow(kind, address.text(), known.get(), now);
        }
        String origin = Origin.of(request).text();
        return attempts.allow(kind, address.text(), origin, now)
                && attempts.allowToday(kind, address.text(), AN_ADDRESS_A_DAY, now)
                && attempts.allowToday(kind, origin, AN_ORIGIN_A_DAY, now);
    }

    /** The right password came from there. */
    void forgive(EmailAddress address, HttpServletRequest request) {
        String from = known(address, request).orElseGet(() -> Origin.of(request).text());
        attempts.forgive(Kind.PASSWORD, address.text(), from);
    }

    private Optional<String> known(EmailAddress address, HttpServletRequest request) {
        return signIns.password(address)
                .flatMap(stored -> browser.of(stored.admission().account(), request));
    }
}
