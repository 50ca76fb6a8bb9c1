package io.chatledger.link;

import io.chatledger.account.Accounts;
import io.chatledger.account.Admission;
import io.chatledger.account.AlertAddresses;
import io.chatledger.account.Attempts;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.SignIns;
import io.chatledger.account.SignOuts;
import io.chatledger.link.Enrolment.Outcome;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes an address, whose mail somebody reads, and a password the way into an account: a new one, its own, or theirs. */
@Component
class Addresses {

    private final SignIns signIns;
    private final SignOuts signOuts;
    private final Accounts accounts;
    private final AlertAddresses alerts;
    private final Attempts attempts;
    private final Letters letters;

    Addresses(
            SignIns signIns,
            SignOuts signOuts,
            Accounts accounts,
            AlertAddresses alerts,
            Attempts attempts,
            Letters letters) {
        this.signIns = signIns;
        this.signOuts = signOuts;
        this.accounts = accounts;
        this.alerts = alerts;
        this.attempts = attempts;
        this.letters = letters;
    }

    /** @param signedIn to whose account the address is to be added, null for its own account or a new one */
    Outcome take(EmailAddress address, String hash, @Nullable Admission signedIn, Locale locale, Instant now) {
        Optional<Long> known =
                signIns.password(address).map(password -> password.admission().account());
        if (signedIn == null) {
            return known.map(account -> reset(account, address, hash, now))
                    .orElseGet(() -> open(address, hash, locale, now));
        }
        if (!signIns.isGood(signedIn)) {
            return new Outcome.WrongCode();
        }
        return known.equals(Optional.of(signedIn.account()))
                ? reset(signedIn.account(), address, hash, now)
                : add(signedIn.account(), address, hash, now);
    }

    private Outcome reset(long account, EmailAddress address, String hash, Instant now) {
        signIns.changePassword(account, hash, now);
        letters.changed(address, "letter.password", now);
        return owner(account, address);
    }

    private Outcome open(EmailAddress address, String hash, Locale locale, Instant now) {
        long account = accounts.open(locale, now);
        if (!signIns.addPassword(account, address, hash, now)) {
            throw new DuplicateKeyException("an account was opened with the address meanwhile");
        }
        alerts.verified(account, address);
        return owner(account, address);
    }

    private Outcome add(long account, EmailAddress address, String hash, Instant now) {
        if (!signIns.addPassword(account, address, hash, now)) {
            return new Outcome.Taken();
        }
        Optional<EmailAddress> before = alerts.of(account);
        alerts.verified(account, address);
        before.ifPresent(owner -> letters.changed(owner, "letter.password.added", now));
        return owner(account, address);
    }

    private Outcome owner(long account, EmailAddress address) {
        attempts.forgive(address.text());
        return new Outcome.Owner(signOuts.everywhere(account));
    }
}
