package io.chatledger.recurring;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of what repeats, and of the days on which it was booked. */
interface StoredRecurrings extends Repository<StoredRecurring, Long> {

    StoredRecurring save(StoredRecurring recurring);

    List<StoredRecurring> findByAccountIdOrderById(long account);

    Optional<StoredRecurring> findByIdAndAccountId(long id, long account);

    @Query("""
            SELECT * FROM recurring
            WHERE account_id = :account AND status = 'active' AND next_day <= :today ORDER BY next_day, id""")
    List<StoredRecurring> due(long account, LocalDate today);

    @Query("""
            SELECT DISTINCT account_id FROM recurring
            WHERE status = 'active' AND next_day <= :day AND account_id > :after
            ORDER BY account_id FETCH FIRST 100 ROWS ONLY""")
    List<Long> accounts(LocalDate day, long after);

    @Modifying
    @Query("""
            UPDATE recurring SET next_time = :time + 1, next_day = :next
            WHERE id = :id AND account_id = :account AND next_time = :time AND status = 'active'""")
    boolean advance(long id, long account, int time, LocalDate next);

    @Modifying
    @Query("UPDATE recurring SET last_entry = :entry WHERE id = :id")
    void begunAfter(long id, long entry);

    @Query("SELECT COUNT(*) FROM recurring_booking WHERE recurring_id = :id")
    int bookings(long id);

    @Modifying
    @Query("INSERT INTO recurring_booking (recurring_id, booked_day) VALUES (:id, :day)")
    void booked(long id, LocalDate day);

    @Modifying
    @Query("""
            UPDATE recurring SET status = :status, next_time = :time, next_day = :day
            WHERE id = :id AND account_id = :account AND status <> :status""")
    boolean change(long id, long account, String status, int time, LocalDate day);

    @Modifying
    @Query("""
            UPDATE recurring SET kind = :kind, amount = :amount, currency = :currency, category = :category,
                   item = :item, merchant = :merchant
            WHERE id = :id AND account_id = :account""")
    boolean amend(
            long id,
            long account,
            Kind kind,
            BigDecimal amount,
            Currency currency,
            Category category,
            @Nullable String item,
            @Nullable String merchant);

    @Modifying
    @Query("DELETE FROM recurring_booking WHERE recurring_id = :id")
    void forgetBookings(long id);

    @Modifying
    @Query("DELETE FROM recurring WHERE id = :id AND account_id = :account")
    void forget(long id, long account);

    @Modifying
    @Query("UPDATE recurring SET category = :into WHERE account_id = :account AND category = :from")
    void file(long account, Category from, Category into);

    @Modifying
    @Query("UPDATE recurring SET account_id = :into WHERE account_id = :from")
    void move(long from, long into);
}
