package io.chatledger.link;

import io.chatledger.account.Invitation;
import io.chatledger.account.Invitations;
import io.chatledger.account.Secret;
import io.chatledger.account.SignIns;
import io.chatledger.transaction.Transactions;
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
    private final Transactions transactions;
    private final Clock clock;

    InvitationPages(Invitations invitations, SignIns signIns, Transactions transactions, Clock clock) {
        this.invitations = invitations;
        this.signIns = signIns;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes the token out of the address, so that neither history nor a link on a page gives it away. */
    @GetMapping("/link/{token:[A-Za-z0-9_-]{43}}")
    String open(@PathVariable String token, HttpServletResponse response, HttpSession session) {
        Optional<Invitation> invitation = invitations.find(new Secret(token), clock.instant());
        invitation.filter(Invitation::open).ifPresent(open -> new Visit(session).opened(open.key()));
        return invitation
                .map(found -> found.open() ? "redirect:/link" : gone(HttpStatus.GONE, response))
                .orElseGet(() -> gone(HttpStatus.NOT_FOUND, response));
    }

    @GetMapping("/link")
    String ask(@Nullable SignedIn signedIn, HttpServletResponse response, HttpSession session, Model model) {
        Visit visit = new Visit(session);
        if (signedIn == null) {
            return "redirect:/sign-in";
        }
        Optional<Invitation> open = open(visit);
        open.ifPresent(invitation -> model.addAttribute("chat", invitation.chatName())
                .addAttribute("owner", signIns.of(signedIn.account()).owner()));
        return open.isPresent() ? "ask" : gone(HttpStatus.GONE, response);
    }

    @PostMapping("/link/yes")
    String yes(@Nullable SignedIn signedIn, HttpServletResponse response, HttpSession session, Model model) {
        Visit visit = new Visit(session);
        if (signedIn == null) {
            return "redirect:/sign-in";
        }
        Optional<Invitation> open = open(visit);
        Optional<Secret> code = open.flatMap(invitation ->
                transactions.run(() -> invitations.approve(invitation.key(), signedIn.account(), clock.instant())));
        visit.answered();
        if (open.isEmpty() || code.isEmpty()) {
            return gone(HttpStatus.GONE, response);
        }
        model.addAttribute("chat", open.get().chatName())
                .addAttribute("code", code.get().inGroups());
        if (!open.get().home().isEmpty()) {
            model.addAttribute("home", open.get().home() + code.get().text());
        }
        return "code-for-chat";
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
