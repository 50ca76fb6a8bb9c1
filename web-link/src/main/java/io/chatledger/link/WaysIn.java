package io.chatledger.link;

import io.chatledger.account.Admission;
import io.chatledger.account.AlertAddresses;
import io.chatledger.account.SignIns;
import io.chatledger.account.SignIns.Identity;
import io.chatledger.account.SignOuts;
import io.chatledger.transaction.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;

/** Adds a way to sign in, or takes one away; the owner is told by e-mail, as it may have been somebody else. */
@Component
class WaysIn {

    private final SignIns signIns;
    private final SignOuts signOuts;
    private final AlertAddresses alerts;
    private final Letters letters;
    private final Transactions transactions;
    private final Clock clock;

    WaysIn(
            SignIns signIns,
            SignOuts signOuts,
            AlertAddresses alerts,
            Letters letters,
            Transactions transactions,
            Clock clock) {
        this.signIns = signIns;
        this.signOuts = signOuts;
        this.alerts = alerts;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of adding an identity. */
    enum Added {
        SAVED,
        /** It was there already. */
        SAME,
        /** It is the identity of another account, or the account has another one. */
        TAKEN
    }

    Added addGoogle(SignedIn by, Identity identity) {
        return transactions.run(() -> {
            if (signIns.accountOf(identity).equals(Optional.of(by.account()))) {
                return Added.SAME;
            }
            if (!signIns.isGood(by.admission()) || !signIns.addIdentity(by.account(), identity)) {
                return Added.TAKEN;
            }
            tell(by.account(), "letter.google.added");
            return Added.SAVED;
        });
    }

    /** Signs everybody out; empty when it is the only way in, and nothing happens. */
    Optional<Admission> removeGoogle(SignedIn by) {
        return remove(by, signIns::removeIdentity, "letter.google.removed");
    }

    /** Signs everybody out; empty when it is the only way in, and nothing happens. */
    Optional<Admission> removePassword(SignedIn by) {
        return remove(by, signIns::removePassword, "letter.password.removed");
    }

    private Optional<Admission> remove(SignedIn by, LongPredicate removal, String letter) {
        return transactions.run(() -> {
            long account = by.account();
            if (!signIns.isGood(by.admission()) || !removal.test(account)) {
                return Optional.empty();
            }
            tell(account, letter);
            return Optional.of(signOuts.everywhere(account));
        });
    }

    private void tell(long account, String letter) {
        alerts.of(account).ifPresent(owner -> letters.changed(owner, letter, clock.instant()));
    }
}
