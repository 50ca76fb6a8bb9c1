package io.chatledger.link;

import io.chatledger.account.Secret;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a browser is in the middle of; kept in its session, so that any replica can go on. */
record Visit(HttpSession session) {

    private static final String INVITATION = "invitation";
    private static final String SEED = "seed";
    private static final String CODE = "code";
    private static final String ADDING = "adding";
    private static final String WANTED = "wanted";

    /** Pages to which one comes back after signing in again. */
    private static final Set<String> COME_BACK = Set.of("/address", "/account/delete");

    /** What goes on in the session that a sign-in begins. */
    record Plan(
            @Nullable Object invitation,
            @Nullable Object seed,
            @Nullable Object wanted) {}

    Plan plan() {
        return new Plan(session.getAttribute(INVITATION), session.getAttribute(SEED), session.getAttribute(WANTED));
    }

    void resume(Plan plan) {
        session.setAttribute(INVITATION, plan.invitation());
        session.setAttribute(SEED, plan.seed());
        session.setAttribute(WANTED, plan.wanted());
    }

    /** The key of the invitation whose link was opened. */
    Optional<String> invitation() {
        return Optional.ofNullable((String) session.getAttribute(INVITATION));
    }

    void opened(String invitation) {
        if (!invitation().equals(Optional.of(invitation))) {
            session.setAttribute(INVITATION, invitation);
            session.setAttribute(SEED, Secret.token().text());
        }
    }

    void answered() {
        session.removeAttribute(INVITATION);
        session.removeAttribute(SEED);
    }

    /** What the chat must say after a yes of the account: the same, however often the page is asked. */
    Secret codeForChat(String invitation, long account) {
        String seed = Objects.requireNonNull((String) session.getAttribute(SEED));
        return new Secret(seed).codeFor(invitation + " " + account);
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

    /** Notes where somebody wanted to go who must sign in again first. */
    void wanted(String path) {
        session.setAttribute(WANTED, COME_BACK.contains(path) ? path : "/account");
    }

    /** Where one goes on who has just signed in. */
    String next() {
        Object wanted = session.getAttribute(WANTED);
        session.removeAttribute(WANTED);
        if (wanted != null) {
            return wanted.toString();
        }
        return invitation().isPresent() ? "/link" : "/account";
    }
}
