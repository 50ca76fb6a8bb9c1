package io.chatledger.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All entries of an account, one after the other, to be taken away and put back; those that were undone are not there. */
@Service
@Transactional
public class Inventory {

    private final KeptRows rows;
    private final Recordings recordings;
    private final EntryTable table;
    private final Revisions revisions;
    private final ApplicationEventPublisher events;

    Inventory(
            KeptRows rows,
            Recordings recordings,
            EntryTable table,
            Revisions revisions,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.recordings = recordings;
        this.table = table;
        this.revisions = revisions;
        this.events = events;
    }

    /** In the order in which they were recorded, those from the first to the last day, both included; never all at once in memory. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void each(long account, LocalDate from, LocalDate to, Consumer<Kept> taker) {
        eachPage(account, from, to, page -> {
            long first = page.getFirst().id();
            long last = page.getLast().id();
            Map<Long, Set<String>> tags = rows.tags(account, first, last).stream()
                    .collect(groupingBy(KeptRows.TagRow::entryId, mapping(KeptRows.TagRow::tag, toSet())));
            page.forEach(row -> taker.accept(row.with(tags.getOrDefault(row.id(), Set.of()))));
        });
    }

    /**
     * Records those that are not there, in one recording, so that one undo takes them back.
     *
     * @return how many were not there
     */
    public int putBack(long account, List<Kept> kept, Instant now) {
        Set<String> known = origins(account);
        List<Kept> missing =
                kept.stream().filter(each -> known.add(each.origin())).toList();
        if (missing.isEmpty()) {
            return 0;
        }
        events.publishEvent(new EntriesChanging(account));
        long recording = recordings
                .save(StoredRecording.of(account, List.of(), now))
                .toRecording()
                .id();
        table.add(account, recording, missing);
        List<Long> ids = rows.ids(recording);
        table.addTags(ids, missing);
        revisions.turned(account, recording, false);
        events.publishEvent(new EntriesChanged(account, List.of(), Entry.of(ids, missing), now));
        return missing.size();
    }

    /** The entries of a recording that is taken out; those under true are there all the same, as they came back from a file. */
    Map<Boolean, List<Long>> takenOut(long account, long recording) {
        Set<String> there = origins(account);
        return rows.takenOut(account, recording).stream()
                .collect(partitioningBy(row -> there.contains(row.key()), mapping(KeptRows.Row::id, toList())));
    }

    private Set<String> origins(long account) {
        Set<String> origins = new HashSet<>();
        eachPage(
                account,
                LocalDate.of(1, 1, 1),
                LocalDate.of(9999, 12, 31),
                page -> page.forEach(row -> origins.add(row.key())));
        return origins;
    }

    private void eachPage(long account, LocalDate from, LocalDate to, Consumer<List<KeptRows.Row>> taker) {
        List<KeptRows.Row> page = rows.page(account, 0, from, to);
        while (!page.isEmpty()) {
            taker.accept(page);
            page = page.size() < KeptRows.PAGE
                    ? List.of()
                    : rows.page(account, page.getLast().id(), from, to);
        }
    }
}
