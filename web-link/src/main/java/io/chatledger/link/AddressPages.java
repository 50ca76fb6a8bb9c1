package io.chatledger.link;

import io.chatledger.account.Admission;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.Secret;
import io.chatledger.link.PasswordRules.Fault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

    private static final String SECONDS = "60";

    private final Enrolment enrolment;
    private final PasswordRules rules;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Passwords passwords;

    AddressPages(Enrolment enrolment, PasswordRules rules, Sessions sessions, Entrance entrance, Passwords passwords) {
        this.enrolment = enrolment;
        this.rules = rules;
        this.sessions = sessions;
        this.entrance = entrance;
        this.passwords = passwords;
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
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<EmailAddress> typed = EmailAddress.typed(address);
        Optional<Secret> sent = typed.flatMap(to -> enrolment.send(to, request));
        if (sent.isPresent()) {
            new Visit(request.getSession()).sent(sent.get());
            return "redirect:/code";
        }
        if (typed.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        }
        model.addAttribute("fault", typed.isEmpty() ? "malformed" : "often").addAttribute("address", address);
        return address(signedIn, lost, model);
    }

    @GetMapping("/code")
    String code(HttpSession session, Model model) {
        Optional<EmailAddress> address = awaited(session);
        address.ifPresent(known -> model.addAttribute("address", known.text()));
        return address.isPresent() ? "code" : "redirect:/address?over";
    }

    @PostMapping("/code")
    String enrol(
            @Nullable SignedIn signedIn,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Visit visit = new Visit(request.getSession());
        Optional<EmailAddress> address = awaited(request.getSession());
        if (address.isEmpty()) {
            return "redirect:/address?over";
        }
        Optional<String> fault = rules.fault(password, address.get()).map(Fault::text);
        if (fault.isEmpty()) {
            Enrolment.Outcome outcome = passwords.inTurn(
                    Origin.of(request),
                    () -> enrolment.enrol(
                            visit.code().orElseThrow(),
                            Secret.typed(code),
                            password,
                            signedIn == null ? null : signedIn.admission(),
                            request.getLocale()));
            switch (outcome) {
                case Enrolment.Outcome.Owner(Admission admission) -> {
                    sessions.endAll(admission.account());
                    return "redirect:" + entrance.admit(admission, request, response);
                }
                case Enrolment.Outcome.WrongCode _ -> fault = Optional.of("code");
                case Enrolment.Outcome.Taken _ -> {
                    visit.received();
                    return "redirect:/account?taken";
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("fault", fault.orElseThrow());
        return code(request.getSession(), model);
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
