package io.chatledger.ledger;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The recordings of every account. */
interface Recordings extends Repository<StoredRecording, Long> {

    StoredRecording save(StoredRecording recording);

    Optional<StoredRecording> findByIdAndAccountIdAndUndoneAtIsNull(long id, long account);

    @Modifying
    @Query("UPDATE recording SET undone_at = :now WHERE id = :id AND account_id = :account AND undone_at IS NULL")
    boolean undo(long id, long account, Instant now);

    @Modifying
    @Query("UPDATE recording SET undone_at = NULL WHERE id = :id AND account_id = :account AND undone_at IS NOT NULL")
    boolean restore(long id, long account);
}
