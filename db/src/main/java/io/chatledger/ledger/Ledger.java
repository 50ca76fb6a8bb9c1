package io.chatledger.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The entries of every account; each question and change names the account, and another's entries are never found. */
@Service
public class Ledger {

    public Recording record(long account, List<NewEntry> entries, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Takes the latest recording that is not undone out of the ledger. */
    public Optional<Recording> undoLast(long account, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Empty when there is no such recording in this account or it is undone already. */
    public Optional<Recording> undo(long account, long recording, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Empty when there is no such recording in this account or it is undone. */
    public Optional<Recording> find(long account, long recording) {
        throw new UnsupportedOperationException();
    }

    /** Files an entry under another category and learns it for the entry's item or merchant. Empty when not found. */
    public Optional<Entry> recategorise(long account, long entry, Category category, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The latest recorded first; the category null for all. */
    public List<Entry> last(
            long account, int count, @Nullable Category category, @Nullable LocalDate from, @Nullable LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /**
     * What was spent from the first to the last day, both included: expenses less refunds; with
     * {@link Category#INCOME} what came in. The category null for all spending.
     */
    public Totals total(long account, LocalDate from, LocalDate to, @Nullable Category category) {
        throw new UnsupportedOperationException();
    }

    /** What corrections taught, by the item or merchant in lower case. */
    public Map<String, Category> learned(long account) {
        throw new UnsupportedOperationException();
    }
}
