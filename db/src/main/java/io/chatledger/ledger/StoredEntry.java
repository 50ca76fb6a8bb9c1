package io.chatledger.ledger;

import static java.util.stream.Collectors.toSet;

import io.chatledger.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A row of the entries; part of a {@link StoredRecording}. */
@Table("ENTRY")
record StoredEntry(
        @Id @Nullable Long id,
        long accountId,
        Kind kind,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) Money money,
        Category category,
        @Nullable String item,
        @Nullable String merchant,
        @Column("ENTRY_DAY") LocalDate day,
        @MappedCollection(idColumn = "ENTRY_ID") Set<StoredTag> tags,
        @Nullable String payment,
        @Nullable String note) {

    static StoredEntry of(long account, NewEntry entry) {
        return new StoredEntry(
                null,
                account,
                entry.kind(),
                entry.amount(),
                entry.category(),
                entry.item(),
                entry.merchant(),
                entry.day(),
                entry.tags().stream().map(StoredTag::new).collect(toSet()),
                entry.payment(),
                entry.note());
    }

    Entry toEntry() {
        return new Entry(
                Objects.requireNonNull(id),
                kind,
                money,
                category,
                item,
                merchant,
                day,
                tags.stream().map(StoredTag::tag).collect(toSet()),
                payment,
                note);
    }
}
