package io.chatledger.link;

import io.chatledger.account.Admission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The buttons by which an owner adds and removes ways to sign in. */
@Controller
class WaysInPages {

    private final WaysIn ways;
    private final Sessions sessions;
    private final Entrance entrance;

    WaysInPages(WaysIn ways, Sessions sessions, Entrance entrance) {
        this.ways = ways;
        this.sessions = sessions;
        this.entrance = entrance;
    }

    @PostMapping("/account/google/add")
    String addGoogle(SignedIn signedIn, HttpSession session) {
        new Visit(session).adding(signedIn);
        return "redirect:" + Oidc.BEGIN;
    }

    @PostMapping("/account/google/remove")
    String removeGoogle(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        return removed(ways.removeGoogle(signedIn), request, response);
    }

    @PostMapping("/account/password/remove")
    String removePassword(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        return removed(ways.removePassword(signedIn), request, response);
    }

    private String removed(Optional<Admission> admission, HttpServletRequest request, HttpServletResponse response) {
        if (admission.isEmpty()) {
            return "redirect:/account?last";
        }
        sessions.endAll(admission.get().account());
        entrance.admit(admission.get(), request, response);
        return "redirect:/account?saved";
    }
}
