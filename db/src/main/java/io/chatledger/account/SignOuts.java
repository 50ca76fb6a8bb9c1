package io.chatledger.account;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends what was begun in the name of an account. Each call takes part in the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SignOuts {

    private final StoredSignIns signIns;
    private final StoredMailCodes codes;
    private final StoredInvitations invitations;
    private final StoredBrowsers browsers;

    SignOuts(StoredSignIns signIns, StoredMailCodes codes, StoredInvitations invitations, StoredBrowsers browsers) {
        this.signIns = signIns;
        this.codes = codes;
        this.invitations = invitations;
        this.browsers = browsers;
    }

    /**
     * Every admission so far is worth nothing from now on, nor is a code that was mailed to the account's address, a code
     * that a chat was to bring, or a browser that was known.
     *
     * @return the first admission after it
     */
    public Admission everywhere(long account) {
        signIns.signOut(account);
        signIns.address(account).ifPresent(codes::forgetOf);
        invitations.forgetOf(account);
        browsers.forgetOf(account);
        return new Admission(account, signIns.signOuts(account).orElseThrow());
    }
}
