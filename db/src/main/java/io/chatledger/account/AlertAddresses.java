package io.chatledger.account;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where alerts go by e-mail: only to addresses whose mail the owner has been shown to read. */
@Service
@Transactional
public class AlertAddresses {

    private final StoredAlertAddresses stored;

    AlertAddresses(StoredAlertAddresses stored) {
        this.stored = stored;
    }

    /** Where alerts go; empty when there is no such address, or the owner wants none. */
    public Optional<EmailAddress> wanted(long account) {
        return stored.wanted(account).map(EmailAddress::new);
    }

    /** The address, whether alerts are wanted or not. */
    public Optional<EmailAddress> of(long account) {
        return stored.find(account).map(EmailAddress::new);
    }

    /** Takes an address whose mail the owner reads; alerts are wanted from then on, unless they were refused before. */
    public void verified(long account, EmailAddress address) {
        if (!stored.change(account, address.text())) {
            stored.add(account, address.text());
        }
    }

    public void want(long account, boolean wanted) {
        stored.want(account, wanted ? "yes" : "no");
    }
}
