package io.chatledger.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The entries of every account; those of undone recordings are never found. */
interface Entries extends Repository<StoredEntry, Long> {

    /** What the entries in one currency add up to. */
    record Sum(Currency currency, BigDecimal amount, int entries) {}

    /** What the entries of a day and category in one currency add up to. */
    record DailySum(LocalDate entryDay, Category category, Currency currency, BigDecimal amount, int entries) {}

    @Query("""
            SELECT entry.* FROM entry JOIN recording ON recording.id = entry.recording_id
            WHERE entry.id = :id AND entry.account_id = :account AND recording.undone_at IS NULL""")
    Optional<StoredEntry> find(long id, long account);

    @Query("""
            SELECT entry.currency, COUNT(*) AS entries,
                   SUM(CASE WHEN entry.kind = 'refund' THEN -entry.amount ELSE entry.amount END) AS amount
            FROM entry JOIN recording ON recording.id = entry.recording_id
            WHERE entry.account_id = :account AND recording.undone_at IS NULL AND entry.kind IN (:kinds)
              AND (:category = '' OR entry.category = :category) AND entry.entry_day BETWEEN :from AND :to
            GROUP BY entry.currency ORDER BY entries DESC, entry.currency""")
    List<Sum> sums(long account, LocalDate from, LocalDate to, Collection<Kind> kinds, String category);

    @Query("""
            SELECT entry.entry_day, entry.category, entry.currency, COUNT(*) AS entries,
                   SUM(CASE WHEN entry.kind = 'refund' THEN -entry.amount ELSE entry.amount END) AS amount
            FROM entry JOIN recording ON recording.id = entry.recording_id
            WHERE entry.account_id = :account AND recording.undone_at IS NULL AND entry.kind IN (:kinds)
              AND (:category = '' OR entry.category = :category) AND entry.entry_day BETWEEN :from AND :to
            GROUP BY entry.entry_day, entry.category, entry.currency
            ORDER BY entry.entry_day, entry.category, entry.currency""")
    List<DailySum> daily(long account, LocalDate from, LocalDate to, Collection<Kind> kinds, String category);

    @Query("""
            SELECT COUNT(*) FROM entry JOIN recording ON recording.id = entry.recording_id
            WHERE entry.account_id = :account AND recording.undone_at IS NULL""")
    int count(long account);

    /** Also where it is in no recording of the ledger. */
    @Query("SELECT entry.* FROM entry WHERE entry.id = :id AND entry.account_id = :account")
    StoredEntry findAnywhere(long id, long account);

    /** All but the tags. */
    @Modifying
    @Query("""
            UPDATE entry SET kind = :kind, amount = :amount, currency = :currency, category = :category,
              item = :item, merchant = :merchant, entry_day = :day, payment = :payment, note = :note
            WHERE id = :id AND account_id = :account""")
    void write(
            long id,
            long account,
            Kind kind,
            BigDecimal amount,
            Currency currency,
            Category category,
            @Nullable String item,
            @Nullable String merchant,
            LocalDate day,
            @Nullable String payment,
            @Nullable String note);

    @Modifying
    @Query("DELETE FROM entry_tag WHERE entry_id = :id")
    void dropTags(long id);

    @Modifying
    @Query("INSERT INTO entry_tag (entry_id, tag) VALUES (:id, :tag)")
    void tag(long id, String tag);
}
