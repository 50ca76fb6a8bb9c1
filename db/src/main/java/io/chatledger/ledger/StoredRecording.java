package io.chatledger.ledger;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A row of the recordings, with its entries. */
@Table("RECORDING")
record StoredRecording(
        @Id @Nullable Long id,
        long accountId,
        Instant recordedAt,
        @Nullable Instant undoneAt,

        @MappedCollection(idColumn = "RECORDING_ID", keyColumn = "PLACE")
        List<StoredEntry> entries) {

    static StoredRecording of(long account, List<NewEntry> entries, Instant now) {
        return of(account, entries, now, null);
    }

    /** One that is not in the ledger. */
    static StoredRecording undone(long account, List<NewEntry> entries, Instant now) {
        return of(account, entries, now, now);
    }

    private static StoredRecording of(long account, List<NewEntry> entries, Instant now, @Nullable Instant undone) {
        return new StoredRecording(
                null,
                account,
                now,
                undone,
                entries.stream().map(entry -> StoredEntry.of(account, entry)).toList());
    }

    /** In the order of the ids, as saving may hand equal entries each other's. */
    Recording toRecording() {
        return new Recording(
                Objects.requireNonNull(id),
                entries.stream()
                        .map(StoredEntry::toEntry)
                        .sorted(comparingLong(Entry::id))
                        .toList());
    }
}
