package io.chatledger.link;

import io.chatledger.account.AlertAddresses;
import io.chatledger.account.Links;
import io.chatledger.account.SignIns;
import io.chatledger.account.SignOuts;
import io.chatledger.transaction.Transactions;
import jakarta.servlet.http.HttpSession;
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
    private final SignOuts signOuts;

    AccountPages(
            SignIns signIns,
            Links links,
            AlertAddresses alerts,
            Partings partings,
            Sessions sessions,
            SignInPage signInPage,
            Transactions transactions,
            SignOuts signOuts) {
        this.signIns = signIns;
        this.links = links;
        this.alerts = alerts;
        this.partings = partings;
        this.sessions = sessions;
        this.signInPage = signInPage;
        this.transactions = transactions;
        this.signOuts = signOuts;
    }

    @GetMapping("/account")
    String show(SignedIn signedIn, HttpSession session, Model model) {
        long account = signedIn.account();
        model.addAttribute("ways", signIns.of(account))
                .addAttribute("chats", transactions.run(() -> links.of(account)))
                .addAttribute("alerts", alerts.of(account).orElse(null))
                .addAttribute("wanted", alerts.wanted(account).isPresent())
                .addAttribute("google", signInPage.offersGoogle())
                .addAttribute("sessions", sessions.of(signedIn.admission(), session.getId()));
        return "account";
    }

    @PostMapping("/account/unlink")
    String unlink(SignedIn signedIn, @RequestParam String channel, @RequestParam long number) {
        boolean left = partings.unlink(channel, number, signedIn.account());
        return left ? "redirect:/account?unlinked" : "redirect:/account";
    }

    @PostMapping("/account/alerts")
    String alerts(SignedIn signedIn, @RequestParam boolean wanted) {
        alerts.want(signedIn.account(), wanted);
        return "redirect:/account?saved";
    }

    @PostMapping("/account/sessions/end")
    String endSessions(SignedIn signedIn, HttpSession session) {
        transactions.run(() -> signOuts.everywhere(signedIn.account()));
        session.invalidate();
        sessions.endAll(signedIn.account());
        return "redirect:/sign-in?out";
    }
}
