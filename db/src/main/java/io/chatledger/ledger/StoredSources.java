package io.chatledger.ledger;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of the sources. */
interface StoredSources extends Repository<StoredRecording, Long> {

    @Query("""
            SELECT source.said FROM source JOIN recording ON recording.id = source.recording_id
            WHERE source.channel = :channel AND source.chat_number = :chat AND source.message_number = :message
              AND recording.account_id = :account""")
    Optional<String> find(long account, String channel, long chat, long message);

    @Query("""
            SELECT COUNT(*) FROM source
            WHERE channel = :channel AND chat_number = :chat AND message_number = :message""")
    int count(String channel, long chat, long message);

    @Query("""
            SELECT receipt_number FROM source
            WHERE channel = :channel AND chat_number = :chat AND message_number = :message
              AND receipt_number IS NOT NULL""")
    Optional<Long> receipt(String channel, long chat, long message);

    @Modifying
    @Query("""
            UPDATE source SET recording_id = :recording, said = :said
            WHERE channel = :channel AND chat_number = :chat AND message_number = :message""")
    boolean change(String channel, long chat, long message, long recording, String said);

    @Modifying
    @Query("""
            INSERT INTO source (channel, chat_number, message_number, recording_id, said)
            VALUES (:channel, :chat, :message, :recording, :said)""")
    void add(String channel, long chat, long message, long recording, String said);

    @Modifying
    @Query("""
            UPDATE source SET receipt_number = :receipt
            WHERE channel = :channel AND chat_number = :chat AND message_number = :message""")
    void answered(String channel, long chat, long message, long receipt);
}
