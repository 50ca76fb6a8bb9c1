package io.chatledger.link;

import io.chatledger.account.Accounts;
import io.chatledger.account.AlertAddresses;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.SignIns;
import java.time.Instant;
import java.util.Locale;
import org.springframework.boot.test.context.TestComponent;

/** Accounts that are there already. */
@TestComponent
record People(Accounts accounts, SignIns signIns, AlertAddresses alerts, Passwords passwords) {

    long withPassword(String address, String password) {
        long account = accounts.open(Locale.US, Instant.now());
        EmailAddress known = new EmailAddress(address);
        signIns.addPassword(account, known, passwords.hash(password), Instant.now());
        alerts.verified(account, known);
        return account;
    }

    long withGoogle(String subject, String address) {
        long account = accounts.open(Locale.US, Instant.now());
        signIns.addIdentity(account, new SignIns.Identity(ProviderDouble.ISSUER, subject, address));
        return account;
    }
}
