package io.chatledger.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Sums of the expenses and refunds that are not undone; the tag empty for any. */
interface CostRows extends Repository<StoredEntry, Long> {

    String SUM = """
            SELECT SUM(CASE WHEN entry.kind = 'refund' THEN -entry.amount ELSE entry.amount END)
            FROM entry JOIN recording ON recording.id = entry.recording_id
            WHERE entry.account_id = :account AND recording.undone_at IS NULL AND entry.kind <> 'income'
              AND entry.currency = :currency AND entry.entry_day BETWEEN :from AND :to
              AND (:tag = '' OR entry.id IN (SELECT entry_tag.entry_id FROM entry_tag WHERE entry_tag.tag = :tag))
            """;

    @Query(SUM)
    @Nullable
    BigDecimal sum(long account, Currency currency, String tag, LocalDate from, LocalDate to);

    /** Of one category, as a condition that an index can answer. */
    @Query(SUM + "AND entry.category = :category")
    @Nullable
    BigDecimal sum(long account, Currency currency, Category category, String tag, LocalDate from, LocalDate to);

    @Query("""
            SELECT entry.entry_day, entry.category, entry.currency, COUNT(*) AS entries,
                   SUM(CASE WHEN entry.kind = 'refund' THEN -entry.amount ELSE entry.amount END) AS amount
            FROM entry JOIN recording ON recording.id = entry.recording_id
            WHERE entry.account_id = :account AND recording.undone_at IS NULL AND entry.kind <> 'income'
              AND entry.currency = :currency AND (:everything = 'yes' OR entry.category IN (:categories))
              AND entry.entry_day BETWEEN :from AND :to
              AND (:tag = '' OR entry.id IN (SELECT entry_tag.entry_id FROM entry_tag WHERE entry_tag.tag = :tag))
            GROUP BY entry.entry_day, entry.category, entry.currency
            ORDER BY entry.entry_day, entry.category""")
    List<Entries.DailySum> daily(
            long account,
            Currency currency,
            String everything,
            Collection<Category> categories,
            String tag,
            LocalDate from,
            LocalDate to);

    @Query("""
            SELECT entry.* FROM entry JOIN recording ON recording.id = entry.recording_id
            WHERE entry.account_id = :account AND recording.undone_at IS NULL AND entry.kind = 'expense'
              AND entry.currency = :currency AND (:everything = 'yes' OR entry.category IN (:categories))
              AND entry.entry_day BETWEEN :from AND :to
              AND (:tag = '' OR entry.id IN (SELECT entry_tag.entry_id FROM entry_tag WHERE entry_tag.tag = :tag))
            ORDER BY entry.amount DESC, entry.id FETCH FIRST :count ROWS ONLY""")
    List<StoredEntry> largest(
            long account,
            Currency currency,
            String everything,
            Collection<Category> categories,
            String tag,
            LocalDate from,
            LocalDate to,
            int count);
}
