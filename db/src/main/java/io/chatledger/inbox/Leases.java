package io.chatledger.inbox;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one replica alone does at a time. A lease ends by itself, so that another takes over when its holder dies; in the
 * embedded database, which no second process can open, whoever asks holds it.
 */
@Service
@Transactional(noRollbackFor = DuplicateKeyException.class)
public class Leases {

    private final StoredLeases stored;
    private final boolean alone;

    Leases(StoredLeases stored, JdbcConnectionDetails connection) {
        this.stored = stored;
        String url = connection.getJdbcUrl();
        this.alone = url.startsWith("jdbc:h2:file:") && !url.contains("AUTO_SERVER=TRUE");
    }

    /**
     * Takes a lease that is free, or makes one's own longer; false while another holds it.
     *
     * @param name at most 64 characters
     * @param holder unique among replicas, at most 64 characters
     */
    public boolean hold(String name, String holder, Duration length, Instant now) {
        return alone
                || stored.hold(name, holder, now.plus(length), now)
                || (stored.holder(name).isEmpty() && isNew(name, holder, now.plus(length)));
    }

    /** Gives a lease back before it ends; nothing when another holds it. */
    public void release(String name, String holder, Instant now) {
        stored.release(name, holder, now);
    }

    private boolean isNew(String name, String holder, Instant until) {
        try {
            stored.add(name, holder, until);
            return true;
        } catch (DuplicateKeyException takenMeanwhile) {
            return false;
        }
    }
}
