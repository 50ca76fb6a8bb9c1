package io.chatledger.link;

import io.chatledger.account.Invitation;
import io.chatledger.account.Invitations;
import io.chatledger.account.Secret;
import io.chatledger.account.SignIns;
import io.chatledger.transaction.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A chat asks to be linked. Opening its link changes nothing; after a yes it is the chat's turn: the code is good only
 * where the link came from, so a link that somebody else sent links nothing of theirs.
 */
@Controller
class InvitationPages {

    private final Invitations invitations;
    private final SignIns signIns;
    private final Entrance entrance;
    private final Transactions transactions;
    private final Clock clock;

    InvitationPages(
            Invitations invitations, SignIns signIns, Entrance entrance, Transactions transactions, Clock clock) {
        this.invitations = invitations;
        this.signIns = signIns;
        this.entrance = entrance;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes the token out of the address, so that neither history nor a link on a page gives it away. */
    @GetMapping("/link/{token:[A-Za-z0-9_-]{43}}")
    String open(@PathVariable String token, HttpServletResponse response, HttpSession session) {
        Optional<Invitation> invitation = invitations.find(new Secret(token), clock.instant());
        Visit visit = new Visit(session);
        invitation.filter(Invitation::open).ifPresent(open -> visit.opened(open.key()));
        return invitation
                .map(found -> visit.invitation().equals(Optional.of(found.key()))
                        ? "redirect:/link"
                        : gone(HttpStatus.GONE, response))
                .orElseGet(() -> gone(HttpStatus.NOT_FOUND, response));
    }

    /** Asks, or shows the code for the chat when the account has said yes: so to load it again loses nothing. */
    @GetMapping("/link")
    String ask(@Nullable SignedIn signedIn, HttpServletResponse response, HttpSession session, Model model) {
        Visit visit = new Visit(session);
        if (signedIn == null) {
            return "redirect:/sign-in";
        }
        Optional<Invitation> invitation = visit.invitation().flatMap(key -> invitations.find(key, clock.instant()));
        if (invitation.isPresent() && invitation.get().open()) {
            model.addAttribute("chat", invitation.get().chatName())
                    .addAttribute("owner", signIns.of(signedIn.account()).owner());
            return "ask";
        }
        Optional<Invitation> approved = invitation.filter(known -> isApproved(visit, known, signedIn));
        if (approved.isEmpty()) {
            visit.answered();
            return gone(HttpStatus.GONE, response);
        }
        return showCode(approved.get(), visit.codeForChat(approved.get().key(), signedIn.account()), model);
    }

    @PostMapping("/link/yes")
    String yes(@Nullable SignedIn signedIn, HttpServletResponse response, HttpSession session) {
        Visit visit = new Visit(session);
        if (signedIn == null) {
            return "redirect:/sign-in";
        }
        boolean approved = visit.invitation()
                .flatMap(key -> invitations.find(key, clock.instant()))
                .filter(known -> approve(visit, known, signedIn))
                .isPresent();
        return approved ? "redirect:/link" : gone(HttpStatus.GONE, response);
    }

    /** The chat goes on waiting for whoever signs in next. */
    @PostMapping("/link/other")
    String other(HttpServletRequest request) {
        entrance.leave(request);
        return "redirect:/sign-in";
    }

    @PostMapping("/link/no")
    String no(HttpServletResponse response, HttpSession session, Model model) {
        Visit visit = new Visit(session);
        Optional<Invitation> open = open(visit);
        visit.answered();
        if (open.isEmpty()
                || !transactions.run(() -> invitations.decline(open.get().key(), clock.instant()))) {
            return gone(HttpStatus.GONE, response);
        }
        model.addAttribute("chat", open.get().chatName());
        return "declined";
    }

    private boolean approve(Visit visit, Invitation invitation, SignedIn signedIn) {
        Secret code = visit.codeForChat(invitation.key(), signedIn.account());
        return transactions.run(() -> invitations.approve(invitation.key(), signedIn.account(), code, clock.instant()));
    }

    private boolean isApproved(Visit visit, Invitation invitation, SignedIn signedIn) {
        Secret code = visit.codeForChat(invitation.key(), signedIn.account());
        return invitations.isApproved(invitation.key(), signedIn.account(), code, clock.instant());
    }

    private static String showCode(Invitation invitation, Secret code, Model model) {
        model.addAttribute("chat", invitation.chatName()).addAttribute("code", code.inGroups());
        if (!invitation.home().isEmpty()) {
            model.addAttribute("home", invitation.home() + code.text());
        }
        return "code-for-chat";
    }

    private Optional<Invitation> open(Visit visit) {
        return visit.invitation()
                .flatMap(key -> invitations.find(key, clock.instant()))
                .filter(Invitation::open);
    }

    private static String gone(HttpStatus status, HttpServletResponse response) {
        response.setStatus(status.value());
        return "gone";
    }
}
