package io.chatledger.link;

import io.chatledger.account.Secret;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** What a browser is in the middle of; kept in its session, so that any replica can go on. */
record Visit(HttpSession session) {

    private static final String INVITATION = "invitation";
    private static final String CODE = "code";
    private static final String ADDING = "adding";

    /** The key of the invitation whose link was opened. */
    Optional<String> invitation() {
        return Optional.ofNullable((String) session.getAttribute(INVITATION));
    }

    void opened(String invitation) {
        session.setAttribute(INVITATION, invitation);
    }

    void answered() {
        session.removeAttribute(INVITATION);
    }

    /** The key of the code that was sent by e-mail. */
    Optional<Secret> code() {
        return Optional.ofNullable((String) session.getAttribute(CODE)).map(Secret::new);
    }

    void sent(Secret key) {
        session.setAttribute(CODE, key.text());
    }

    void received() {
        session.removeAttribute(CODE);
    }

    /** Notes that whoever comes back from the provider wants to add the identity to the account that is signed in. */
    void adding(SignedIn by) {
        session.setAttribute(ADDING, by);
    }

    /** Takes the note back, once. It is worth no more than the sign-in that made it. */
    Optional<SignedIn> takeAdding() {
        Optional<SignedIn> by = Optional.ofNullable((SignedIn) session.getAttribute(ADDING));
        session.removeAttribute(ADDING);
        return by;
    }

    /** Where one goes on who has just signed in. */
    String next() {
        return invitation().isPresent() ? "/link" : "/account";
    }
}
