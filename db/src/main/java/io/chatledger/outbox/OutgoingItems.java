package io.chatledger.outbox;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of the outbox; a claim is known by its worker and the number of claims before it. */
interface OutgoingItems extends Repository<StoredItem, Long> {

    StoredItem save(StoredItem item);

    @Query("SELECT COUNT(*) FROM outbox WHERE stream = :stream")
    int waiting(String stream);

    @Query("""
            SELECT id, stream, body, attempts, created_at, cause FROM outbox
            JOIN (SELECT MIN(id) AS first_id FROM outbox WHERE channel = :channel GROUP BY stream) head
              ON head.first_id = id
            WHERE (due_at <= :now OR due_at > :farthest) AND (claimed_until <= :now OR claimed_until > :farthest)
            ORDER BY id FETCH FIRST 20 ROWS ONLY""")
    List<Outgoing> claimable(String channel, Instant now, Instant farthest);

    @Modifying
    @Query("""
            UPDATE outbox SET claimed_by = :worker, claimed_until = :until, attempts = attempts + 1
            WHERE id = :id AND attempts = :attempts AND (claimed_until <= :now OR claimed_until > :farthest)""")
    boolean claim(long id, int attempts, String worker, Instant until, Instant now, Instant farthest);

    @Modifying
    @Query("""
            UPDATE outbox SET claimed_until = :until
            WHERE id = :id AND attempts = :attempts + 1 AND claimed_by = :worker""")
    boolean hold(long id, int attempts, String worker, Instant until);

    @Modifying
    @Query("DELETE FROM outbox WHERE id = :id AND attempts = :attempts + 1 AND claimed_by = :worker")
    boolean delete(long id, int attempts, String worker);

    @Modifying
    @Query("""
            UPDATE outbox SET claimed_by = NULL, claimed_until = created_at, due_at = :due
            WHERE id = :id AND attempts = :attempts + 1 AND claimed_by = :worker""")
    boolean release(long id, int attempts, String worker, Instant due);

    @Query("SELECT channel, COUNT(*) AS items, MIN(created_at) AS oldest FROM outbox GROUP BY channel")
    List<Backlog> backlogs();

    @Modifying
    @Query("DELETE FROM outbox WHERE stream = :stream")
    void forget(String stream);
}
