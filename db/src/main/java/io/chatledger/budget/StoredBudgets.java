package io.chatledger.budget;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Coverage;
import io.chatledger.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The budgets of every account, each with its limit after the latest change. */
interface StoredBudgets extends Repository<StoredBudgets.Row, Long> {

    /** A budget with its limit: categories by code and thresholds in percent, between commas. */
    record Row(
            @Id long id,
            long accountId,
            String categories,
            String tag,
            Cycle cycles,
            LocalDate began,
            BigDecimal amount,
            Currency currency,
            String carryOver,
            String thresholds,
            @Nullable LocalDate pausedFrom,
            @Nullable LocalDate pausedTo) {

        Budget toBudget() {
            Coverage coverage = new Coverage(
                    parts(categories).stream().map(Category::ofCode).collect(toSet()), tag.isEmpty() ? null : tag);
            List<Integer> told =
                    parts(thresholds).stream().map(Integer::valueOf).toList();
            Term pause = pausedFrom == null || pausedTo == null ? null : new Term(pausedFrom, pausedTo);
            Limit limit = new Limit(new Money(amount, currency), carryOver.equals("yes"), told, pause);
            return new Budget(id, coverage, cycles, began, limit);
        }

        private static List<String> parts(String text) {
            return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
        }
    }

    String CURRENT = """
            SELECT budget.id, budget.account_id, budget.categories, budget.tag, budget.cycles, budget.began,
                   budget_limit.amount, budget_limit.currency, budget_limit.carry_over, budget_limit.thresholds,
                   budget_limit.paused_from, budget_limit.paused_to
            FROM budget JOIN budget_limit ON budget_limit.budget_id = budget.id
            WHERE budget_limit.removed = 'no'
              AND budget_limit.change_number =
                  (SELECT MAX(latest.change_number) FROM budget_limit latest WHERE latest.budget_id = budget.id)
            """;

    @Query(value = CURRENT + "AND budget.account_id = :account ORDER BY budget.id", rowMapperClass = BudgetRows.class)
    List<Row> of(long account);

    @Query(CURRENT + "AND budget.id = :id")
    Optional<Row> find(long id);

    @Query("""
            SELECT id FROM budget
            WHERE account_id = :account AND categories = :categories AND tag = :tag AND cycles = :cycles""")
    @Nullable
    Long id(long account, String categories, String tag, Cycle cycles);

    @Modifying
    @Query("""
            INSERT INTO budget (account_id, categories, tag, cycles, began)
            VALUES (:account, :categories, :tag, :cycles, :began)""")
    void add(long account, String categories, String tag, Cycle cycles, LocalDate began);

    @Modifying
    @Query("UPDATE budget SET began = :began WHERE id = :id AND account_id = :account")
    void begin(long id, long account, LocalDate began);

    @Modifying
    @Query("""
            INSERT INTO budget_limit (budget_id, change_number, amount, currency, carry_over, thresholds,
                                      paused_from, paused_to, removed)
            VALUES (:id, :change, :amount, :currency, :carryOver, :thresholds, :pausedFrom, :pausedTo, :removed)""")
    void add(
            long id,
            int change,
            BigDecimal amount,
            Currency currency,
            String carryOver,
            String thresholds,
            @Nullable LocalDate pausedFrom,
            @Nullable LocalDate pausedTo,
            String removed);

    @Query("""
            SELECT COUNT(*) FROM budget_limit
            WHERE change_number > :change AND budget_id IN
                  (SELECT changed.budget_id FROM budget_limit changed JOIN budget ON budget.id = changed.budget_id
                   WHERE changed.change_number = :change AND budget.account_id = :account)""")
    int changesAfter(long account, int change);

    @Modifying
    @Query("""
            DELETE FROM budget_limit WHERE change_number = :change AND budget_id IN
              (SELECT budget.id FROM budget WHERE budget.account_id = :account)""")
    int takeBack(long account, int change);

    static String categories(Coverage coverage) {
        return coverage.categories().stream().map(Category::code).collect(joining(","));
    }

    static String tag(Coverage coverage) {
        return Objects.requireNonNullElse(coverage.tag(), "");
    }
}
