package io.chatledger.ledger;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Writes many entries at once, which one at a time would take minutes for a large ledger. */
@Component
class EntryTable {

    private static final int BATCH = 500;

    private final JdbcOperations jdbc;

    EntryTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void add(long account, long recording, List<Kept> kept) {
        List<Object[]> rows = new ArrayList<>();
        for (Kept each : kept) {
            NewEntry entry = each.entry();
            rows.add(new Object[] {
                recording,
                rows.size(),
                account,
                entry.kind().code(),
                entry.amount().amount(),
                entry.amount().currency().getCurrencyCode(),
                entry.category().code(),
                entry.item(),
                entry.merchant(),
                Date.valueOf(entry.day()),
                entry.payment(),
                entry.note(),
                each.origin()
            });
        }
        run("""
                INSERT INTO entry (recording_id, place, account_id, kind, amount, currency, category, item, merchant,
                                   entry_day, payment, note, origin)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    /** @param ids of the entries, in their order */
    void addTags(List<Long> ids, List<Kept> kept) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            for (String tag : kept.get(i).entry().tags()) {
                rows.add(new Object[] {ids.get(i), tag});
            }
        }
        run("INSERT INTO entry_tag (entry_id, tag) VALUES (?, ?)", rows);
    }

    private void run(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(from + BATCH, rows.size())));
        }
    }
}
