package io.chatledger.ledger;

import static java.util.Objects.requireNonNullElseGet;

import io.chatledger.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The entries of an account in the order of their numbers, a page at a time. */
interface KeptRows extends Repository<StoredEntry, Long> {

    /** So many at once. */
    int PAGE = 1000;

    /** One entry without its tags. */
    record Row(
            long id,
            Instant recordedAt,
            @Nullable String origin,
            Kind kind,
            BigDecimal amount,
            Currency currency,
            Category category,
            @Nullable String item,
            @Nullable String merchant,
            LocalDate entryDay,
            @Nullable String payment,
            @Nullable String note) {

        /** Where it came from, or what no other entry has: when it was recorded, and its number. */
        String key() {
            return requireNonNullElseGet(
                    origin,
                    () -> Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt), Character.MAX_RADIX) + "-"
                            + Long.toString(id, Character.MAX_RADIX));
        }

        Kept with(Set<String> tags) {
            Money money = new Money(amount, currency);
            return new Kept(key(), new NewEntry(kind, money, category, item, merchant, entryDay, tags, payment, note));
        }
    }

    /** A tag and whose it is. */
    record TagRow(long entryId, String tag) {}

    /** Asked for as {@code ix_entry_account} has them: with an index of days, each page would sort all that are left. */
    @Query("""
            SELECT entry.id, recording.recorded_at, entry.origin, entry.kind, entry.amount, entry.currency,
                   entry.category, entry.item, entry.merchant, entry.entry_day, entry.payment, entry.note
            FROM entry JOIN recording ON recording.id = entry.recording_id
            WHERE entry.account_id = :account AND recording.undone_at IS NULL AND entry.id > :after
              AND CASE WHEN entry.entry_day BETWEEN :from AND :to THEN 1 ELSE 0 END = 1
            ORDER BY entry.account_id, entry.id FETCH FIRST 1000 ROWS ONLY""")
    List<Row> page(long account, long after, LocalDate from, LocalDate to);

    @Query("""
            SELECT entry.id, recording.recorded_at, entry.origin, entry.kind, entry.amount, entry.currency,
                   entry.category, entry.item, entry.merchant, entry.entry_day, entry.payment, entry.note
            FROM entry JOIN recording ON recording.id = entry.recording_id
            WHERE recording.id = :recording AND recording.account_id = :account AND recording.undone_at IS NOT NULL""")
    List<Row> takenOut(long account, long recording);

    @Query("""
            SELECT entry_tag.entry_id, entry_tag.tag
            FROM entry_tag JOIN entry ON entry.id = entry_tag.entry_id
            WHERE entry.account_id = :account AND entry.id BETWEEN :from AND :to""")
    List<TagRow> tags(long account, long from, long to);

    @Query("SELECT id FROM entry WHERE recording_id = :recording ORDER BY place")
    List<Long> ids(long recording);
}
