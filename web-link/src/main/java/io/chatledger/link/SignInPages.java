package io.chatledger.link;

import io.chatledger.account.Admission;
import io.chatledger.account.Attempts;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.SignIns;
import io.chatledger.account.SignIns.Password;
import io.chatledger.transaction.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in with an address and a password. Whether an address is unknown, has no password, has another one or must
 * wait is not to be told by the answer, nor by the work that it takes.
 */
@Controller
class SignInPages {

    private final SignIns signIns;
    private final Tries tries;
    private final Passwords passwords;
    private final Transactions transactions;
    private final Entrance entrance;
    private final SignInPage page;
    private final Clock clock;

    SignInPages(
            SignIns signIns,
            Tries tries,
            Passwords passwords,
            Transactions transactions,
            Entrance entrance,
            SignInPage page,
            Clock clock) {
        this.signIns = signIns;
        this.tries = tries;
        this.passwords = passwords;
        this.transactions = transactions;
        this.entrance = entrance;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    String show(HttpSession session, Model model) {
        new Visit(session).takeAdding();
        return page.show(new Visit(session), "", model);
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Admission> admission = EmailAddress.typed(address)
                .flatMap(typed -> passwords.inTurn(Origin.of(request), () -> admission(typed, password, request)));
        if (admission.isPresent()) {
            return "redirect:" + entrance.admit(admission.get(), request, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wrong", true);
        return page.show(new Visit(request.getSession()), address, model);
    }

    private Optional<Admission> admission(EmailAddress address, String password, HttpServletRequest request) {
        Instant now = clock.instant();
        Optional<Password> stored = transactions.run(() -> {
            boolean allowed = tries.allow(Attempts.Kind.PASSWORD, address, request, now);
            return signIns.password(address).filter(_ -> allowed);
        });
        if (!passwords.matches(password, stored.map(Password::hash).orElse(null))) {
            return Optional.empty();
        }
        Password known = stored.orElseThrow();
        Optional<String> stronger =
                passwords.isWeak(known.hash()) ? Optional.of(passwords.hash(password)) : Optional.empty();
        return transactions.run(() -> {
            if (!signIns.isGood(known.admission())) {
                return Optional.empty();
            }
            tries.forgive(address, request);
            stronger.ifPresent(hash -> signIns.replacePassword(known, hash, now));
            return Optional.of(known.admission());
        });
    }
}
