package io.chatledger.link;

import io.chatledger.account.Accounts;
import io.chatledger.account.AlertAddresses;
import io.chatledger.account.Attempts;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.MailCodes;
import io.chatledger.account.Secret;
import io.chatledger.account.SignIns;
import io.chatledger.account.SignIns.Password;
import io.chatledger.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives an address a password, once it is shown that its mail is read: in a new account, or in the one that it has. */
@Component
class Enrolment {

    private final MailCodes codes;
    private final Attempts attempts;
    private final SignIns signIns;
    private final Accounts accounts;
    private final AlertAddresses alerts;
    private final Passwords passwords;
    private final Letters letters;
    private final Transactions transactions;
    private final Clock clock;

    Enrolment(
            MailCodes codes,
            Attempts attempts,
            SignIns signIns,
            Accounts accounts,
            AlertAddresses alerts,
            Passwords passwords,
            Letters letters,
            Transactions transactions,
            Clock clock) {
        this.codes = codes;
        this.attempts = attempts;
        this.signIns = signIns;
        this.accounts = accounts;
        this.alerts = alerts;
        this.passwords = passwords;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The address and the password are those of this account from now on. */
        record Owner(long account) implements Outcome {}

        /** Nothing happened. */
        record WrongCode() implements Outcome {}

        /** The address signs in to another account, or the account has an address. */
        record Taken() implements Outcome {}
    }

    /** Sends a code and gives its key; empty when too many were sent to the address. */
    Optional<Secret> send(EmailAddress address) {
        Instant now = clock.instant();
        return transactions.run(() -> {
            if (!attempts.allow(Attempts.Kind.MAIL, address.text(), now)) {
                return Optional.empty();
            }
            MailCodes.Sent sent = codes.issue(address, now);
            letters.code(address, sent.code(), signIns.password(address).isPresent(), now);
            return Optional.of(sent.key());
        });
    }

    Optional<EmailAddress> awaited(Secret key) {
        return codes.awaited(key, clock.instant());
    }

    /** @param signedIn the account to which the address is to be added, null for its own or a new one */
    Outcome enrol(Secret key, Secret code, String password, @Nullable Long signedIn, Locale locale) {
        Instant now = clock.instant();
        Optional<EmailAddress> address = transactions.run(() -> codes.redeem(key, code, now));
        if (address.isEmpty()) {
            return new Outcome.WrongCode();
        }
        String hash = passwords.hash(password);
        return transactions.run(() -> enrol(address.get(), hash, signedIn, locale, now));
    }

    private Outcome enrol(EmailAddress address, String hash, @Nullable Long signedIn, Locale locale, Instant now) {
        attempts.forgive(Attempts.Kind.MAIL, address.text());
        Optional<Password> known = signIns.password(address);
        if (known.isPresent() && (signedIn == null || signedIn == known.get().account())) {
            return reset(known.get().account(), address, hash, now);
        }
        long account = signedIn == null ? accounts.open(locale, now) : signedIn;
        if (!signIns.addPassword(account, address, hash, now)) {
            return new Outcome.Taken();
        }
        alerts.verified(account, address);
        return new Outcome.Owner(account);
    }

    private Outcome reset(long account, EmailAddress address, String hash, Instant now) {
        signIns.changePassword(account, hash, now);
        attempts.forgive(Attempts.Kind.PASSWORD, address.text());
        letters.passwordChanged(address, now);
        return new Outcome.Owner(account);
    }
}
