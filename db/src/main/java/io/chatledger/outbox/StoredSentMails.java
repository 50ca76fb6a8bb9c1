package io.chatledger.outbox;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of the mails that were handed over, and of the reports about them. */
interface StoredSentMails extends Repository<StoredSentMails.Row, Long> {

    /** One mail. */
    record Row(long outboxId, String state) {}

    @Modifying
    @Query("""
            INSERT INTO mail_sent (outbox_id, account_id, message_id, state, changed_at)
            VALUES (:number, :account, :messageId, :state, :now)""")
    void add(long number, @Nullable Long account, @Nullable String messageId, String state, Instant now);

    @Modifying
    @Query("UPDATE mail_sent SET message_id = :messageId, state = :state, changed_at = :now WHERE outbox_id = :number")
    boolean again(long number, @Nullable String messageId, String state, Instant now);

    @Modifying
    @Query("""
            UPDATE mail_sent SET state = :state, changed_at = :now
            WHERE outbox_id = :number AND message_id = :messageId""")
    void report(long number, String messageId, String state, Instant now);

    @Query("SELECT event_id FROM mail_event WHERE event_id = :event")
    Optional<String> taken(String event);

    @Modifying
    @Query("INSERT INTO mail_event (event_id, taken_at) VALUES (:event, :now)")
    void take(String event, Instant now);

    @Modifying
    @Query("DELETE FROM mail_sent WHERE changed_at < :before")
    void forgetMails(Instant before);

    @Modifying
    @Query("DELETE FROM mail_event WHERE taken_at < :before")
    void forgetEvents(Instant before);

    @Modifying
    @Query("DELETE FROM mail_sent WHERE account_id = :account")
    void forgetOf(long account);
}
