package io.chatledger.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The thresholds that were reached, each once for a term and an amount. */
interface StoredBreaches extends Repository<StoredBreaches.Row, Long> {

    /** One of them. */
    record Row(@Id long id, long accountId, long budgetId, LocalDate termFrom, int threshold, Instant crossedAt) {}

    @Query("""
            SELECT threshold FROM breach
            WHERE budget_id = :budget AND term_from = :from AND amount = :amount AND currency = :currency""")
    List<Integer> reached(long budget, LocalDate from, BigDecimal amount, Currency currency);

    @Modifying
    @Query("""
            INSERT INTO breach (budget_id, term_from, threshold, amount, currency, crossed_at)
            VALUES (:budget, :from, :threshold, :amount, :currency, :at)""")
    void add(long budget, LocalDate from, int threshold, BigDecimal amount, Currency currency, Instant at);

    @Query("""
            SELECT id FROM breach
            WHERE budget_id = :budget AND term_from = :from AND threshold = :threshold
              AND amount = :amount AND currency = :currency""")
    long id(long budget, LocalDate from, int threshold, BigDecimal amount, Currency currency);

    @Query("""
            SELECT breach.id, budget.account_id, breach.budget_id, breach.term_from, breach.threshold,
                   breach.crossed_at
            FROM breach JOIN budget ON budget.id = breach.budget_id WHERE breach.id = :id""")
    Optional<Row> find(long id);
}
