package io.chatledger.account;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the owners of accounts sign in: with an e-mail address and a password, or with an identity that a provider vouches for. */
@Service
@Transactional
public class SignIns {

    private final StoredSignIns stored;

    SignIns(StoredSignIns stored) {
        this.stored = stored;
    }

    /** The hash of a password, and what it admits to. */
    public record Password(Admission admission, String hash) {

        static Password of(StoredSignIns.Row row) {
            return new Password(new Admission(row.accountId(), row.signOuts()), row.hash());
        }
    }

    /**
     * Who somebody is at a provider.
     *
     * @param issuer the provider's own name, at most 255 bytes
     * @param subject the provider's number of the person, at most 255 bytes
     * @param address what the provider calls the person, for showing only: it says nothing about who it is
     */
    public record Identity(String issuer, String subject, String address) {}

    /**
     * The ways of one account; at least one when it has an owner who can sign in.
     *
     * @param address signs in with a password, null when there is none
     * @param identity the address shown of the identity, null when there is none
     */
    public record Ways(
            @Nullable EmailAddress address, @Nullable String identity) {

        /** Whether anybody can sign in. */
        public boolean any() {
            return address != null || identity != null;
        }

        /** Whether one can go and another stays. */
        public boolean both() {
            return address != null && identity != null;
        }

        /** The owner, as they know themselves again: {@code a…@example.org}. */
        public String owner() {
            if (address != null) {
                return address.masked();
            }
            return identity == null
                    ? ""
                    : EmailAddress.typed(identity).map(EmailAddress::masked).orElse(identity);
        }
    }

    public Ways of(long account) {
        return new Ways(
                stored.address(account).map(EmailAddress::new).orElse(null),
                stored.identity(account).orElse(null));
    }

    public Optional<Password> password(EmailAddress address) {
        return stored.password(address.text()).map(Password::of);
    }

    public Optional<Password> password(long account) {
        return stored.password(account).map(Password::of);
    }

    /** Sets the password of an account that has one already. */
    public void changePassword(long account, String hash, Instant now) {
        stored.change(account, hash, now);
    }

    /** Replaces a hash; false when it was replaced meanwhile, and nothing happens. */
    public boolean replacePassword(Password known, String hash, Instant now) {
        return stored.replace(known.admission().account(), known.hash(), hash, now);
    }

    /** Admits who has shown just now that the account is theirs. */
    public Admission admit(long account) {
        return new Admission(account, stored.signOuts(account).orElseThrow());
    }

    /** False after everybody was signed out, or when the account is gone. */
    public boolean isGood(Admission admission) {
        return stored.signOuts(admission.account()).equals(Optional.of(admission.signOuts()));
    }

    /** Gives an account an address and a password; false when it has one, or another account has the address. */
    public boolean addPassword(long account, EmailAddress address, String hash, Instant now) {
        if (stored.password(account).isPresent()
                || stored.password(address.text()).isPresent()) {
            return false;
        }
        try {
            stored.addPassword(account, address.text(), hash, now);
            return true;
        } catch (DuplicateKeyException takenMeanwhile) {
            return false;
        }
    }

    public Optional<Long> accountOf(Identity identity) {
        return stored.accountOf(identity.issuer(), identity.subject());
    }

    public Optional<Identity> identityOf(long account) {
        return stored.identityOf(account);
    }

    /** Gives an account an identity; false when it has one, or another account has this one. */
    public boolean addIdentity(long account, Identity identity) {
        if (stored.identity(account).isPresent() || accountOf(identity).isPresent()) {
            return false;
        }
        try {
            stored.addIdentity(account, identity.issuer(), identity.subject(), identity.address());
            return true;
        } catch (DuplicateKeyException takenMeanwhile) {
            return false;
        }
    }

    /** Takes the identity away, unless it is the only way in; false when nothing was taken. */
    public boolean removeIdentity(long account) {
        boolean goes = stored.lock(account) && of(account).both();
        if (goes) {
            stored.forgetIdentity(account);
        }
        return goes;
    }

    /** Takes address and password away, unless they are the only way in; false when nothing was taken. */
    public boolean removePassword(long account) {
        boolean goes = stored.lock(account) && of(account).both();
        if (goes) {
            stored.forgetPassword(account);
        }
        return goes;
    }
}
