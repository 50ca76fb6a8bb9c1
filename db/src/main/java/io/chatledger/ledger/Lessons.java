package io.chatledger.ledger;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What corrections taught every account. */
interface Lessons extends Repository<Lesson, String> {

    @Query("SELECT phrase, category FROM learned WHERE account_id = :account")
    List<Lesson> of(long account);

    @Modifying
    @Query("UPDATE learned SET category = :category WHERE account_id = :account AND phrase = :phrase")
    boolean change(long account, String phrase, Category category);

    @Modifying
    @Query("INSERT INTO learned (account_id, phrase, category) VALUES (:account, :phrase, :category)")
    void add(long account, String phrase, Category category);

    @Modifying
    @Query("DELETE FROM learned WHERE account_id = :account AND phrase = :phrase")
    void forget(long account, String phrase);
}
