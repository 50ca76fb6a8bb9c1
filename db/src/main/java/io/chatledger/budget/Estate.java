package io.chatledger.budget;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All rows of an account at once. */
interface Estate extends Repository<StoredBudgets.Row, Long> {

    String OF_ACCOUNT = "(SELECT budget.id FROM budget WHERE budget.account_id = :account)";

    /** What a budget covers: categories by code, between commas. */
    record Covered(long id, String categories) {}

    @Query("SELECT id, categories FROM budget WHERE account_id = :account ORDER BY id")
    List<Covered> covered(long account);

    /** Not where another budget covers that. */
    @Modifying
    @Query("""
            UPDATE budget SET categories = :categories WHERE id = :id AND account_id = :account AND NOT EXISTS
              (SELECT 1 FROM budget known WHERE known.account_id = :account AND known.id <> :id
                 AND known.categories = :categories AND known.tag = budget.tag AND known.cycles = budget.cycles)""")
    boolean cover(long id, long account, String categories);

    @Modifying
    @Query("DELETE FROM breach WHERE budget_id = :id")
    void forgetBreachesOf(long id);

    @Modifying
    @Query("DELETE FROM budget_limit WHERE budget_id = :id")
    void forgetLimitsOf(long id);

    @Modifying
    @Query("DELETE FROM budget WHERE id = :id")
    void forgetBudget(long id);

    @Modifying
    @Query("DELETE FROM breach WHERE budget_id IN " + OF_ACCOUNT)
    void forgetBreaches(long account);

    @Modifying
    @Query("DELETE FROM budget_limit WHERE budget_id IN " + OF_ACCOUNT)
    void forgetLimits(long account);

    @Modifying
    @Query("DELETE FROM budget WHERE account_id = :account")
    void forgetBudgets(long account);

    @Modifying
    @Query("DELETE FROM budget_book WHERE account_id = :account")
    void forgetBook(long account);

    @Modifying
    @Query("DELETE FROM budget_limit WHERE budget_id IN " + OF_ACCOUNT + """
              AND change_number < (SELECT MAX(latest.change_number) FROM budget_limit latest
                                   WHERE latest.budget_id = budget_limit.budget_id)""")
    void forgetOlderLimits(long account);

    @Modifying
    @Query("UPDATE budget_limit SET change_number = 0 WHERE budget_id IN " + OF_ACCOUNT)
    void renumberLimits(long account);

    @Modifying
    @Query("""
            UPDATE budget SET account_id = :into WHERE account_id = :from AND NOT EXISTS
              (SELECT 1 FROM budget known WHERE known.account_id = :into AND known.categories = budget.categories
                 AND known.tag = budget.tag AND known.cycles = budget.cycles)""")
    void moveBudgets(long from, long into);

    @Modifying
    @Query("UPDATE budget_book SET account_id = :into WHERE account_id = :from")
    void moveBook(long from, long into);
}
