package io.chatledger.inbox;

import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The updates of Telegram that were taken, by the number of the bot and the number of the update. */
@Service
@Transactional
public class TakenUpdates {

    private final Updates updates;

    TakenUpdates(Updates updates) {
        this.updates = updates;
    }

    /**
     * Takes an update in the transaction of its effects; false when it was taken before.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException when called outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = DuplicateKeyException.class)
    public boolean take(long bot, long update, Instant now) {
        try {
            updates.add(bot, update, now);
            return true;
        } catch (DuplicateKeyException takenBefore) {
            return false;
        }
    }

    /** Forgets what was taken before the instant, and tells how many those were. */
    public int forget(Instant before) {
        return updates.forget(before);
    }

    /**
     * Asks the database for nothing much.
     *
     * @throws RuntimeException when it does not answer
     */
    public void ping() {
        updates.any();
    }
}
