package io.chatledger.link;

import io.chatledger.account.AlertAddresses;
import io.chatledger.account.Chat;
import io.chatledger.account.Links;
import io.chatledger.account.SignIns;
import io.chatledger.transaction.Transactions;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is connected with an account, to look at and to part with. */
@Controller
class AccountPages {

    private final SignIns signIns;
    private final Links links;
    private final AlertAddresses alerts;
    private final Partings partings;
    private final Sessions sessions;
    private final SignInPage signInPage;
    private final Transactions transactions;
    private final Clock clock;

    AccountPages(
            SignIns signIns,
            Links links,
            AlertAddresses alerts,
            Partings partings,
            Sessions sessions,
            SignInPage signInPage,
            Transactions transactions,
            Clock clock) {
        this.signIns = signIns;
        this.links = links;
        this.alerts = alerts;
        this.partings = partings;
        this.sessions = sessions;
        this.signInPage = signInPage;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/account")
    String show(SignedIn signedIn, Model model) {
        long account = signedIn.account();
        model.addAttribute("ways", signIns.of(account))
                .addAttribute("chats", transactions.run(() -> links.of(account)))
                .addAttribute("alerts", alerts.of(account).orElse(null))
                .addAttribute("wanted", alerts.wanted(account).isPresent())
                .addAttribute("google", signInPage.offersGoogle())
                .addAttribute("sessions", sessions.count(account));
        return "account";
    }

    @PostMapping("/account/unlink")
    String unlink(SignedIn signedIn, @RequestParam String channel, @RequestParam long number) {
        boolean left = partings.unlink(new Chat(channel, number), signedIn.account());
        return left ? "redirect:/account?unlinked" : "redirect:/account";
    }

    @PostMapping("/account/alerts")
    String alerts(SignedIn signedIn, @RequestParam boolean wanted) {
        alerts.want(signedIn.account(), wanted);
        return "redirect:/account?saved";
    }

    @PostMapping("/account/sessions/end")
    String endSessions(SignedIn signedIn, HttpSession session) {
        session.invalidate();
        sessions.endAll(signedIn.account());
        return "redirect:/sign-in?out";
    }

    @PostMapping("/account/google/add")
    String addGoogle(SignedIn signedIn, HttpSession session) {
        if (isStale(signedIn)) {
            return SignInPage.AGAIN;
        }
        new Visit(session).adding(signedIn);
        return "redirect:" + Oidc.BEGIN;
    }

    @PostMapping("/account/google/remove")
    String removeGoogle(SignedIn signedIn) {
        if (isStale(signedIn)) {
            return SignInPage.AGAIN;
        }
        boolean removed = transactions.run(() -> signIns.removeIdentity(signedIn.account()));
        return removed ? "redirect:/account?saved" : "redirect:/account?last";
    }

    @PostMapping("/account/password/remove")
    String removePassword(SignedIn signedIn) {
        if (isStale(signedIn)) {
            return SignInPage.AGAIN;
        }
        boolean removed = transactions.run(() -> signIns.removePassword(signedIn.account()));
        return removed ? "redirect:/account?saved" : "redirect:/account?last";
    }

    @GetMapping("/account/delete")
    String askToDelete(SignedIn signedIn, Model model) {
        if (isStale(signedIn)) {
            return SignInPage.AGAIN;
        }
        model.addAttribute("owner", signIns.of(signedIn.account()).owner());
        return "delete";
    }

    @PostMapping("/account/delete")
    String delete(SignedIn signedIn, HttpSession session) {
        if (isStale(signedIn)) {
            return SignInPage.AGAIN;
        }
        partings.delete(signedIn.account());
        session.invalidate();
        sessions.endAll(signedIn.account());
        return "deleted";
    }

    private boolean isStale(SignedIn signedIn) {
        Instant now = clock.instant();
        return !signedIn.isFresh(now);
    }
}
