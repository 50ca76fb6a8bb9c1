package io.chatledger.inbox;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of the inbox. */
interface Updates extends Repository<Updates.Update, Long> {

    /** An update that was taken. */
    record Update(long bot, long updateId, Instant takenAt) {}

    @Modifying
    @Query("INSERT INTO telegram_update (bot, update_id, taken_at) VALUES (:bot, :update, :now)")
    void add(long bot, long update, Instant now);

    @Modifying
    @Query("DELETE FROM telegram_update WHERE taken_at < :before")
    int forget(Instant before);

    @Query("SELECT bot, update_id, taken_at FROM telegram_update FETCH FIRST 1 ROWS ONLY")
    List<Update> any();
}
