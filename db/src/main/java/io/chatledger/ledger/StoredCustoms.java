package io.chatledger.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** How accounts name and use their categories, and what is filed under those. */
interface StoredCustoms extends Repository<StoredCustoms.Row, Category> {

    @Table("OWN_CATEGORY")
    record Row(
            @Id Category code,
            String name,
            String emoji,
            String hidden,
            @Nullable Category goesTo) {

        Custom toCustom() {
            return new Custom(code, name, emoji, hidden.equals("yes"), goesTo);
        }
    }

    @Query("SELECT code, name, emoji, hidden, goes_to FROM own_category WHERE account_id = :account ORDER BY code")
    List<Row> of(long account);

    @Modifying
    @Query("""
            UPDATE own_category SET name = :name, emoji = :emoji, hidden = :hidden, goes_to = :goesTo
            WHERE account_id = :account AND code = :code""")
    boolean change(long account, Category code, String name, String emoji, String hidden, @Nullable Category goesTo);

    @Modifying
    @Query("""
            INSERT INTO own_category (account_id, code, name, emoji, hidden, goes_to)
            VALUES (:account, :code, :name, :emoji, :hidden, :goesTo)""")
    void add(long account, Category code, String name, String emoji, String hidden, @Nullable Category goesTo);

    @Modifying
    @Query("DELETE FROM own_category WHERE account_id = :account AND code = :code")
    void drop(long account, Category code);

    @Modifying
    @Query("UPDATE own_category SET account_id = :into WHERE account_id = :from AND code = :code")
    void move(long from, long into, Category code);

    @Modifying
    @Query("DELETE FROM own_category WHERE account_id = :account")
    void forget(long account);

    @Modifying
    @Query("UPDATE own_category SET goes_to = :into WHERE account_id = :account AND goes_to = :from")
    void redirect(long account, Category from, Category into);

    @Modifying
    @Query("UPDATE entry SET category = :into WHERE account_id = :account AND category = :from")
    void fileEntries(long account, Category from, Category into);

    @Modifying
    @Query("UPDATE learned SET category = :into WHERE account_id = :account AND category = :from")
    void fileLearned(long account, Category from, Category into);

    @Query("""
            SELECT COUNT(*) FROM entry JOIN recording ON recording.id = entry.recording_id
            WHERE entry.account_id = :account AND recording.undone_at IS NULL AND entry.category = :category""")
    int count(long account, Category category);
}
