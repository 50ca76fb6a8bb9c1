package io.chatledger.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes sent by e-mail, to show that somebody reads the mail of an address: good once, for half an hour, and for five
 * tries by the one who asked for it.
 */
@Service
@Transactional
public class MailCodes {

    static final Duration OPEN = Duration.ofMinutes(30);

    private final StoredMailCodes stored;

    MailCodes(StoredMailCodes stored) {
        this.stored = stored;
    }

    /**
     * A code on its way.
     *
     * @param key kept by the one who asked
     * @param code for the mail
     */
    public record Sent(Secret key, Secret code) {}

    public Sent issue(EmailAddress address, Instant now) {
        forgetOld(now);
        Sent sent = new Sent(Secret.token(), Secret.code());
        stored.add(sent.key().hash(), address.text(), sent.code().hash(), now.plus(OPEN));
        return sent;
    }

    /** Forgets what nobody can use any more. */
    public void forgetOld(Instant now) {
        stored.forget(now);
    }

    /** The address whose code is awaited; empty when it is too late. */
    public Optional<EmailAddress> awaited(Secret key, Instant now) {
        return stored.address(key.hash(), now).map(EmailAddress::new);
    }

    /** Counts a try, and gives the address when the code is right; empty when it is wrong, used or too late. */
    public Optional<EmailAddress> redeem(Secret key, Secret code, Instant now) {
        if (!stored.count(key.hash(), now)) {
            return Optional.empty();
        }
        Optional<EmailAddress> address =
                stored.address(key.hash(), code.hash(), now).map(EmailAddress::new);
        return address.filter(_ -> stored.delete(key.hash()));
    }
}
