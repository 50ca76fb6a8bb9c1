package io.chatledger.ledger;

import static java.util.stream.Collectors.toMap;

import io.chatledger.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The entries of every account; each question and change names the account, and another's entries are never found. */
@Service
@Transactional
public class Ledger {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Recordings recordings;
    private final Entries entries;
    private final Lessons lessons;
    private final ApplicationEventPublisher events;

    Ledger(Recordings recordings, Entries entries, Lessons lessons, ApplicationEventPublisher events) {
        this.recordings = recordings;
        this.entries = entries;
        this.lessons = lessons;
        this.events = events;
    }

    public Recording record(long account, List<NewEntry> entries, Instant now) {
        events.publishEvent(new EntriesChanging(account));
        Recording recording =
                recordings.save(StoredRecording.of(account, entries, now)).toRecording();
        events.publishEvent(new EntriesChanged(account, List.of(), recording.entries(), now));
        return recording;
    }

    /** Takes the latest recording that is not undone out of the ledger. */
    public Optional<Recording> undoLast(long account, Instant now) {
        events.publishEvent(new EntriesChanging(account));
        return undo(recordings.findFirstByAccountIdAndUndoneAtIsNullOrderByIdDesc(account), now);
    }

    /** Empty when there is no such recording in this account or it is undone already. */
    public Optional<Recording> undo(long account, long recording, Instant now) {
        events.publishEvent(new EntriesChanging(account));
        return undo(recordings.findByIdAndAccountIdAndUndoneAtIsNull(recording, account), now);
    }

    /** Empty when there is no such recording in this account or it is undone. */
    public Optional<Recording> find(long account, long recording) {
        return recordings
                .findByIdAndAccountIdAndUndoneAtIsNull(recording, account)
                .map(StoredRecording::toRecording);
    }

    /**
     * Files an entry under another category and learns it for the entry's item, or its merchant when it has no item.
     * What is filed under {@link Category#INCOME} becomes income, and income filed under another becomes an expense.
     * Empty when not found.
     */
    public Optional<Entry> recategorise(long account, long entry, Category category, Instant now) {
        events.publishEvent(new EntriesChanging(account));
        Optional<StoredEntry> found = entries.find(entry, account);
        found.ifPresent(stored -> {
            entries.file(entry, account, category, stored.kind().filedUnder(category));
            String phrase = stored.item() == null ? stored.merchant() : stored.item();
            if (phrase != null) {
                learn(account, phrase.toLowerCase(Locale.ROOT), category);
            }
        });
        Optional<Entry> changed =
                found.flatMap(_ -> entries.find(entry, account)).map(StoredEntry::toEntry);
        changed.ifPresent(after -> events.publishEvent(
                new EntriesChanged(account, List.of(found.get().toEntry()), List.of(after), now)));
        return changed;
    }

    /** The latest recorded first; the category null for all, the days null for no bound, both included. */
    public List<Entry> last(
            long account, int count, @Nullable Category category, @Nullable LocalDate from, @Nullable LocalDate to) {
        return entries
                .last(
                        account,
                        count,
                        category == null ? EnumSet.allOf(Category.class) : Set.of(category),
                        from == null ? FIRST_DAY : from,
                        to == null ? LAST_DAY : to)
                .stream()
                .map(StoredEntry::toEntry)
                .toList();
    }

    /** How many entries the account has. */
    public int count(long account) {
        return entries.count(account);
    }

    /**
     * What was spent from the first to the last day, both included: expenses less refunds; with
     * {@link Category#INCOME} what came in. The category null for all spending.
     */
    public Totals total(long account, LocalDate from, LocalDate to, @Nullable Category category) {
        Scope scope = Scope.of(category);
        List<Entries.Sum> sums = entries.sums(account, from, to, scope.kinds(), scope.categories());
        return new Totals(
                sums.stream().mapToInt(Entries.Sum::entries).sum(),
                sums.stream()
                        .map(sum -> new Money(sum.amount(), sum.currency()))
                        .toList());
    }

    /** What corrections taught, by the item or merchant in lower case. */
    public Map<String, Category> learned(long account) {
        return lessons.of(account).stream().collect(toMap(Lesson::phrase, Lesson::category));
    }

    private Optional<Recording> undo(Optional<StoredRecording> found, Instant now) {
        Optional<Recording> undone = found.map(StoredRecording::toRecording)
                .filter(recording -> recordings.undo(recording.id(), found.get().accountId(), now));
        undone.ifPresent(recording ->
                events.publishEvent(new EntriesChanged(found.get().accountId(), recording.entries(), List.of(), now)));
        return undone;
    }

    private void learn(long account, String phrase, Category category) {
        if (lessons.change(account, phrase, category)) {
            return;
        }
        try {
            lessons.add(account, phrase, category);
        } catch (DuplicateKeyException learnedMeanwhile) {
            lessons.change(account, phrase, category);
        }
    }
}
