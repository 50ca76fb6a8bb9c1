package io.chatledger.budget;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** One row for each account that ever had a budget: its lock, and the count of its changes. */
interface Books extends Repository<StoredBudgets.Row, Long> {

    /** False when the account never had a budget. */
    @Modifying
    @Query("UPDATE budget_book SET changes = changes WHERE account_id = :account")
    boolean lock(long account);

    @Modifying
    @Query("INSERT INTO budget_book (account_id, changes) VALUES (:account, 0)")
    void open(long account);

    @Modifying
    @Query("UPDATE budget_book SET changes = changes + 1 WHERE account_id = :account")
    void count(long account);

    @Query("SELECT changes FROM budget_book WHERE account_id = :account")
    int changes(long account);
}
