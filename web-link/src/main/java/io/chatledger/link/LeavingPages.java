package io.chatledger.link;

import io.chatledger.account.SignIns;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The end of an account, asked for once more before it comes. */
@Controller
class LeavingPages {

    private final SignIns signIns;
    private final Partings partings;
    private final Sessions sessions;

    LeavingPages(SignIns signIns, Partings partings, Sessions sessions) {
        this.signIns = signIns;
        this.partings = partings;
        this.sessions = sessions;
    }

    @GetMapping("/account/delete")
    String ask(SignedIn signedIn, Model model) {
        model.addAttribute("owner", signIns.of(signedIn.account()).owner());
        return "delete";
    }

    @PostMapping("/account/delete")
    String delete(SignedIn signedIn, HttpSession session) {
        partings.delete(signedIn.account());
        session.invalidate();
        sessions.endAll(signedIn.account());
        return "deleted";
    }
}
