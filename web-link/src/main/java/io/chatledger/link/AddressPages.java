package io.chatledger.link;

import io.chatledger.account.EmailAddress;
import io.chatledger.account.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Creating an account, setting a forgotten password and adding a password are one thing: a code goes to the address,
 * and who brings it back with a new password owns the address. Until then nothing tells whether it has an account.
 */
@Controller
class AddressPages {

    private final Enrolment enrolment;
    private final PasswordRules rules;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Clock clock;

    AddressPages(Enrolment enrolment, PasswordRules rules, Sessions sessions, Entrance entrance, Clock clock) {
        this.enrolment = enrolment;
        this.rules = rules;
        this.sessions = sessions;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping("/address")
    String address(@Nullable SignedIn signedIn, @RequestParam(required = false) @Nullable String lost, Model model) {
        model.addAttribute("purpose", purpose(signedIn, lost));
        return "address";
    }

    @PostMapping("/address")
    String send(
            @Nullable SignedIn signedIn,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(required = false) @Nullable String lost,
            HttpServletResponse response,
            HttpSession session,
            Model model) {
        if (isStale(signedIn)) {
            return SignInPage.AGAIN;
        }
        Optional<EmailAddress> typed = EmailAddress.typed(address);
        Optional<Secret> sent = typed.flatMap(enrolment::send);
        if (sent.isPresent()) {
            new Visit(session).sent(sent.get());
            return "redirect:/code";
        }
        response.setStatus(
                typed.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.TOO_MANY_REQUESTS.value());
        model.addAttribute("fault", typed.isEmpty() ? "malformed" : "often").addAttribute("address", address);
        return address(signedIn, lost, model);
    }

    @GetMapping("/code")
    String code(HttpSession session, Model model) {
        Optional<EmailAddress> address = awaited(session);
        address.ifPresent(known -> model.addAttribute("address", known.text()));
        return address.isPresent() ? "code" : "redirect:/address";
    }

    @PostMapping("/code")
    String enrol(
            @Nullable SignedIn signedIn,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (isStale(signedIn)) {
            return SignInPage.AGAIN;
        }
        HttpSession session = request.getSession();
        Optional<EmailAddress> address = awaited(session);
        if (address.isEmpty()) {
            return "redirect:/address";
        }
        Optional<String> fault =
                rules.fault(password, address.get()).map(found -> found.name().toLowerCase(Locale.ROOT));
        if (fault.isEmpty()) {
            Optional<Secret> key = new Visit(session).code();
            Enrolment.Outcome outcome = enrolment.enrol(
                    key.orElseThrow(),
                    Secret.typed(code),
                    password,
                    signedIn == null ? null : signedIn.account(),
                    request.getLocale());
            switch (outcome) {
                case Enrolment.Outcome.Owner(long account) -> {
                    new Visit(session).received();
                    sessions.endOthers(account, session.getId());
                    return "redirect:" + entrance.admit(account, request, response);
                }
                case Enrolment.Outcome.WrongCode _ -> fault = Optional.of("code");
                case Enrolment.Outcome.Taken _ -> {
                    new Visit(session).received();
                    return "redirect:/account?taken";
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("fault", fault.orElseThrow());
        return code(session, model);
    }

    /** Who is signed in adds a way to sign in, and only a sign-in of just now may do that. */
    private boolean isStale(@Nullable SignedIn signedIn) {
        return signedIn != null && !signedIn.isFresh(clock.instant());
    }

    private Optional<EmailAddress> awaited(HttpSession session) {
        return new Visit(session).code().flatMap(enrolment::awaited);
    }

    private static String purpose(@Nullable SignedIn signedIn, @Nullable String lost) {
        if (signedIn != null) {
            return "add";
        }
        return lost == null ? "new" : "lost";
    }
}
