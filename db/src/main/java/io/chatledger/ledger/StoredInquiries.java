package io.chatledger.ledger;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of the questions that were asked. */
interface StoredInquiries extends Repository<StoredRecording, Long> {

    @Modifying
    @Query("DELETE FROM inquiry WHERE channel = :channel AND chat_number = :chat AND asked_at < :before")
    void forget(String channel, long chat, Instant before);

    @Modifying
    @Query("""
            INSERT INTO inquiry (account_id, channel, chat_number, asked_at, question)
            VALUES (:account, :channel, :chat, :now, :question)""")
    void add(long account, String channel, long chat, Instant now, String question);

    @Modifying
    @Query("UPDATE inquiry SET question = :question WHERE id = :number AND account_id = :account")
    void change(long account, long number, String question);

    @Query("SELECT MAX(id) FROM inquiry WHERE channel = :channel AND chat_number = :chat")
    long latest(String channel, long chat);

    @Query("SELECT question FROM inquiry WHERE id = :number AND account_id = :account")
    Optional<String> find(long account, long number);

    @Query("""
            SELECT question FROM inquiry
            WHERE account_id = :account AND channel = :channel AND chat_number = :chat AND asked_at >= :since
            ORDER BY id DESC FETCH FIRST 1 ROWS ONLY""")
    Optional<String> last(long account, String channel, long chat, Instant since);
}
