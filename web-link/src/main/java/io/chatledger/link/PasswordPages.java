package io.chatledger.link;

import io.chatledger.account.Attempts;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.SignIns;
import io.chatledger.account.SignIns.Password;
import io.chatledger.transaction.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing a password with the old one. */
@Controller
class PasswordPages {

    private final SignIns signIns;
    private final Attempts attempts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Letters letters;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Transactions transactions;
    private final Clock clock;

    PasswordPages(
            SignIns signIns,
            Attempts attempts,
            Passwords passwords,
            PasswordRules rules,
            Letters letters,
            Sessions sessions,
            Entrance entrance,
            Transactions transactions,
            Clock clock) {
        this.signIns = signIns;
        this.attempts = attempts;
        this.passwords = passwords;
        this.rules = rules;
        this.letters = letters;
        this.sessions = sessions;
        this.entrance = entrance;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/account/password")
    String show(SignedIn signedIn, Model model) {
        Optional<EmailAddress> address = address(signedIn);
        address.ifPresent(known -> model.addAttribute("address", known.text()));
        return address.isPresent() ? "password" : "redirect:/address";
    }

    @PostMapping("/account/password")
    String change(
            SignedIn signedIn,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<EmailAddress> address = address(signedIn);
        if (address.isEmpty()) {
            return "redirect:/address";
        }
        Optional<String> fault = rules.fault(password, address.get())
                .map(found -> found.name().toLowerCase(Locale.ROOT))
                .or(() -> isRight(signedIn.account(), address.get(), old) ? Optional.empty() : Optional.of("old"));
        if (fault.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fault", fault.get());
            return show(signedIn, model);
        }
        set(signedIn.account(), address.get(), passwords.hash(password));
        sessions.endOthers(signedIn.account(), request.getSession().getId());
        entrance.admit(signedIn.account(), request, response);
        return "redirect:/account?saved";
    }

    private Optional<EmailAddress> address(SignedIn signedIn) {
        return Optional.ofNullable(signIns.of(signedIn.account()).address());
    }

    private boolean isRight(long account, EmailAddress address, String old) {
        Optional<Password> stored = transactions.run(() -> {
            boolean allowed = attempts.allow(Attempts.Kind.PASSWORD, address.text(), clock.instant());
            return signIns.password(account).filter(_ -> allowed);
        });
        return passwords.matches(old, stored.map(Password::hash).orElse(null));
    }

    private void set(long account, EmailAddress address, String hash) {
        transactions.run(() -> {
            attempts.forgive(Attempts.Kind.PASSWORD, address.text());
            signIns.changePassword(account, hash, clock.instant());
            letters.passwordChanged(address, clock.instant());
            return account;
        });
    }
}
