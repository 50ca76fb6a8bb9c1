package io.chatledger.link;

import io.chatledger.account.Admission;
import io.chatledger.account.Attempts;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.SignIns;
import io.chatledger.account.SignIns.Password;
import io.chatledger.account.SignOuts;
import io.chatledger.link.PasswordRules.Fault;
import io.chatledger.transaction.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
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
    private final SignOuts signOuts;
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
            SignOuts signOuts,
            Attempts attempts,
            Passwords passwords,
            PasswordRules rules,
            Letters letters,
            Sessions sessions,
            Entrance entrance,
            Transactions transactions,
            Clock clock) {
        this.signIns = signIns;
        this.signOuts = signOuts;
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
        Optional<Fault> unfit = rules.fault(password, address.get());
        Optional<Admission> changed = unfit.isPresent()
                ? Optional.empty()
                : passwords.inTurn(Origin.of(request), () -> change(signedIn.account(), address.get(), old, password));
        if (changed.isPresent()) {
            sessions.endAll(signedIn.account());
            entrance.admit(changed.get(), request, response);
            return "redirect:/account?saved";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("fault", unfit.map(Fault::text).orElse("old"));
        return show(signedIn, model);
    }

    private Optional<EmailAddress> address(SignedIn signedIn) {
        return Optional.ofNullable(signIns.of(signedIn.account()).address());
    }

    /** The tries are counted by account: what strangers try at the address does not count here. */
    private Optional<Admission> change(long account, EmailAddress address, String old, String password) {
        Instant now = clock.instant();
        String whose = String.valueOf(account);
        Optional<Password> stored = transactions.run(() -> {
            boolean allowed = attempts.allow(Attempts.Kind.PASSWORD, whose, "its session", now);
            return signIns.password(account).filter(_ -> allowed);
        });
        if (!passwords.matches(old, stored.map(Password::hash).orElse(null))) {
            return Optional.empty();
        }
        String hash = passwords.hash(password);
        return transactions.run(() -> {
            if (!signIns.replacePassword(stored.orElseThrow(), hash, now)) {
                return Optional.empty();
            }
            attempts.forgive(whose);
            letters.changed(address, "letter.password", now);
            return Optional.of(signOuts.everywhere(account));
        });
    }
}
