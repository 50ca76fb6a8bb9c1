package io.chatledger.telegram;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which updates of this bot were taken. */
final class TakenUpdates {

    /**
     * Longer than the 24 hours for which Telegram repeats an update, and shorter than the idle week after which it may
     * use a number again.
     */
    static final Duration KEPT = Duration.ofDays(3);

    private final JdbcClient database;
    private final long bot;

    TakenUpdates(JdbcClient database, long bot) {
        this.database = database;
        this.bot = bot;
    }

    /** False when the update was taken before; to be called inside a transaction. */
    boolean add(int update, Instant now) {
        try {
            database.sql("INSERT INTO telegram_update (bot, update_id, taken_at) VALUES (?, ?, ?)")
                    .params(bot, update, Timestamp.from(now))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    boolean isEmpty() {
        return database.sql("SELECT update_id FROM telegram_update FETCH FIRST 1 ROWS ONLY")
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** Forgets what is older than {@link #KEPT}, and tells how many those were. */
    int forget(Instant now) {
        return database.sql("DELETE FROM telegram_update WHERE taken_at < ?")
                .params(Timestamp.from(now.minus(KEPT)))
                .update();
    }
}
