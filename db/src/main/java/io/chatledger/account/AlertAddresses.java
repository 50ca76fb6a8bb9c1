package io.chatledger.account;

import java.time.Instant;
import java.util.List;
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

    /** For a link by which the reader of one mail ends all alerts; each such link works as long as the account lives. */
    public Secret ending(long account, Instant now) {
        Secret token = Secret.token();
        stored.addEnd(token.hash(), account, now);
        return token;
    }

    /** Whether a link ends alerts. */
    public boolean isEnd(Secret token) {
        return stored.accountOfEnd(token.hash()).isPresent();
    }

    /** No more alerts for the account of the link; false when there is no such link. */
    public boolean end(Secret token) {
        Optional<Long> account = stored.accountOfEnd(token.hash());
        account.ifPresent(ended -> want(ended, false));
        return account.isPresent();
    }

    /** No more alerts to an address, whoever has it; the accounts that got them until now. */
    public List<Long> stop(EmailAddress address) {
        return stored.accounts(address.text()).stream().filter(stored::stop).toList();
    }
}
