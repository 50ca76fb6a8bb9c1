package io.chatledger.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of the attempts. */
interface StoredAttempts extends Repository<StoredAttempts.Row, String> {

    /** One count. */
    record Row(String subject, int tries, Instant freeAt) {}

    @Query("SELECT tries FROM attempt WHERE subject = :subject")
    Optional<Integer> tries(String subject);

    @Query("SELECT tries FROM attempt WHERE subject = :subject AND free_at > :now")
    Optional<Integer> isWaiting(String subject, Instant now);

    @Modifying
    @Query("INSERT INTO attempt (subject, tries, free_at) VALUES (:subject, 1, :now)")
    void add(String subject, Instant now);

    @Modifying
    @Query("""
            UPDATE attempt SET tries = tries + 1, free_at = :until
            WHERE subject = :subject AND tries = :tries AND free_at <= :now""")
    boolean count(String subject, int tries, Instant until, Instant now);

    @Modifying
    @Query("DELETE FROM attempt WHERE subject = :subject")
    void forgive(String subject);

    @Modifying
    @Query("DELETE FROM attempt WHERE subject LIKE :pattern")
    void forgiveAll(String pattern);

    @Modifying
    @Query("DELETE FROM attempt WHERE free_at < :before")
    void forget(Instant before);
}
