package io.chatledger.link;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where an account is signed in, on whichever replica that happened. */
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> stored;

    Sessions(FindByIndexNameSessionRepository<? extends Session> stored) {
        this.stored = stored;
    }

    int count(long account) {
        return stored.findByPrincipalName(String.valueOf(account)).size();
    }

    void endAll(long account) {
        endOthers(account, "");
    }

    /** @param stays the session of that id goes on */
    void endOthers(long account, String stays) {
        stored.findByPrincipalName(String.valueOf(account)).keySet().stream()
                .filter(id -> !id.equals(stays))
                .forEach(stored::deleteById);
    }
}
