package io.chatledger.link;

import io.chatledger.account.Invitation;
import io.chatledger.account.Invitations;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which one signs in, wherever one comes from. */
@Component
class SignInPage {

    private static final Logger log = LoggerFactory.getLogger(SignInPage.class);

    private final Invitations invitations;
    private final Clock clock;
    private final boolean google;

    SignInPage(Invitations invitations, Clock clock, ObjectProvider<ClientRegistrationRepository> providers) {
        this.invitations = invitations;
        this.clock = clock;
        this.google = providers.getIfAvailable() != null;
        if (!google) {
            log.info("Nobody can sign in with Google: spring.security.oauth2.client.registration.google.* is not set");
        }
    }

    /** Whether one can sign in with Google. */
    boolean offersGoogle() {
        return google;
    }

    String show(Visit visit, String address, Model model) {
        visit.invitation()
                .flatMap(key -> invitations.find(key, clock.instant()))
                .filter(Invitation::open)
                .ifPresent(invitation -> model.addAttribute("chat", invitation.chatName()));
        model.addAttribute("google", google);
        model.addAttribute("address", address);
        return "sign-in";
    }
}
