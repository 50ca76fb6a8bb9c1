package io.chatledger.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** How things were before the last step of every account. */
interface LastSteps extends Repository<StoredRecording, Long> {

    /** Locks it until the transaction ends. */
    @Modifying
    @Query("UPDATE last_step SET account_id = account_id WHERE account_id = :account")
    boolean lock(long account);

    @Query("SELECT step FROM last_step WHERE account_id = :account")
    @Nullable
    String find(long account);

    @Modifying
    @Query("UPDATE last_step SET step = :step WHERE account_id = :account")
    boolean change(long account, String step);

    @Modifying
    @Query("INSERT INTO last_step (account_id, step) VALUES (:account, :step)")
    void add(long account, String step);
}
