package io.chatledger.link;

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
    private final Attempts attempts;
    private final Passwords passwords;
    private final Transactions transactions;
    private final Entrance entrance;
    private final SignInPage page;
    private final Clock clock;

    SignInPages(
            SignIns signIns,
            Attempts attempts,
            Passwords passwords,
            Transactions transactions,
            Entrance entrance,
            SignInPage page,
            Clock clock) {
        this.signIns = signIns;
        this.attempts = attempts;
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
        Optional<Long> account = account(EmailAddress.typed(address), password);
        if (account.isPresent()) {
            return "redirect:" + entrance.admit(account.get(), request, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wrong", true);
        return page.show(new Visit(request.getSession()), address, model);
    }

    private Optional<Long> account(Optional<EmailAddress> address, String password) {
        Instant now = clock.instant();
        Optional<Password> stored = address.flatMap(known -> transactions.run(() -> {
            boolean allowed = attempts.allow(Attempts.Kind.PASSWORD, known.text(), now);
            return signIns.password(known).filter(_ -> allowed);
        }));
        boolean right = passwords.matches(password, stored.map(Password::hash).orElse(null));
        return stored.filter(_ -> right).map(known -> admitted(known, address.orElseThrow(), password, now));
    }

    private long admitted(Password stored, EmailAddress address, String password, Instant now) {
        Optional<String> stronger =
                passwords.isWeak(stored.hash()) ? Optional.of(passwords.hash(password)) : Optional.empty();
        return transactions.run(() -> {
            attempts.forgive(Attempts.Kind.PASSWORD, address.text());
            stronger.ifPresent(hash -> signIns.changePassword(stored.account(), hash, now));
            return stored.account();
        });
    }
}
