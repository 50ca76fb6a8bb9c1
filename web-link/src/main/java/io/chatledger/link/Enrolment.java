package io.chatledger.link;

import io.chatledger.account.Admission;
import io.chatledger.account.Attempts;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.MailCodes;
import io.chatledger.account.Secret;
import io.chatledger.account.SignIns;
import io.chatledger.transaction.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Gives an address a password, once a code has shown that its mail is read. */
@Component
class Enrolment {

    private final MailCodes codes;
    private final Tries tries;
    private final SignIns signIns;
    private final Addresses addresses;
    private final Passwords passwords;
    private final Letters letters;
    private final Transactions transactions;
    private final Clock clock;

    Enrolment(
            MailCodes codes,
            Tries tries,
            SignIns signIns,
            Addresses addresses,
            Passwords passwords,
            Letters letters,
            Transactions transactions,
            Clock clock) {
        this.codes = codes;
        this.tries = tries;
        this.signIns = signIns;
        this.addresses = addresses;
        this.passwords = passwords;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The address and the password are those of this account from now on, and everybody was signed out. */
        record Owner(Admission admission) implements Outcome {}

        /** Nothing happened. */
        record WrongCode() implements Outcome {}

        /** The address signs in to another account, or the account has another address. */
        record Taken() implements Outcome {}
    }

    /** Sends a code and gives its key; empty when too many were asked for. */
    Optional<Secret> send(EmailAddress address, HttpServletRequest request) {
        Instant now = clock.instant();
        return transactions.run(() -> {
            if (!tries.allow(Attempts.Kind.MAIL, address, request, now)) {
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

    /**
     * Takes the code and sets the password in one transaction, so that a code is lost only when it worked.
     *
     * @param signedIn to whose account the address is to be added, null for its own account or a new one
     */
    Outcome enrol(Secret key, Secret code, String password, @Nullable Admission signedIn, Locale locale) {
        Instant now = clock.instant();
        String hash = passwords.hash(password);
        Supplier<Outcome> enrolment = () -> codes.redeem(key, code, now)
                .map(address -> addresses.take(address, hash, signedIn, locale, now))
                .orElseGet(Outcome.WrongCode::new);
        try {
            return transactions.run(enrolment);
        } catch (DuplicateKeyException openedMeanwhile) {
            return transactions.run(enrolment);
        }
    }
}
