package io.chatledger.ledger;

import static java.util.stream.Collectors.toMap;

import io.chatledger.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The entries of every account; each question and change names the account, and another's entries are never found. */
@Service
@Transactional
public class Ledger {

    /** Stands for a recording where nothing is added to one. */
    private static final long NONE = 0;

    private final Recordings recordings;
    private final Entries entries;
    private final Lessons lessons;
    private final Searches searches;
    private final Revisions revisions;
    private final Inventory inventory;
    private final ApplicationEventPublisher events;

    Ledger(
            Recordings recordings,
            Entries entries,
            Lessons lessons,
            Searches searches,
            Revisions revisions,
            Inventory inventory,
            ApplicationEventPublisher events) {
        this.recordings = recordings;
        this.entries = entries;
        this.lessons = lessons;
        this.searches = searches;
        this.revisions = revisions;
        this.inventory = inventory;
        this.events = events;
    }

    public Recording record(long account, List<NewEntry> entries, Instant now) {
        events.publishEvent(new EntriesChanging(account));
        Recording recording =
                recordings.save(StoredRecording.of(account, entries, now)).toRecording();
        revisions.turned(account, recording.id(), false);
        events.publishEvent(new EntriesChanged(account, List.of(), recording.entries(), now));
        return recording;
    }

    /** Takes back what was done last, whatever it was: also that something was taken back. */
    public Optional<Undone> undoLast(long account, Instant now) {
        events.publishEvent(new EntriesChanging(account));
        return revisions.undo(account, now);
    }

    /** Empty when there is no such recording in this account or it is undone already. */
    public Optional<Recording> undo(long account, long recording, Instant now) {
        events.publishEvent(new EntriesChanging(account));
        Optional<Recording> undone = find(account, recording).filter(_ -> recordings.undo(recording, account, now));
        undone.ifPresent(gone -> {
            revisions.turned(account, recording, true);
            events.publishEvent(new EntriesChanged(account, gone.entries(), List.of(), now));
        });
        return undone;
    }

    /**
     * Puts back what {@link #undo} took out, but for entries that came back from a file meanwhile; empty when there is no
     * such recording in this account, or all of it is there.
     */
    public Optional<Recording> restore(long account, long recording, Instant now) {
        events.publishEvent(new EntriesChanging(account));
        Map<Boolean, List<Long>> takenOut = inventory.takenOut(account, recording);
        if (takenOut.getOrDefault(false, List.of()).isEmpty() || !recordings.restore(recording, account)) {
            return Optional.empty();
        }
        revisions.leaveOut(account, takenOut.getOrDefault(true, List.of()), now);
        Optional<Recording> back = find(account, recording);
        back.ifPresent(there -> {
            revisions.turned(account, recording, false);
            events.publishEvent(new EntriesChanged(account, List.of(), there.entries(), now));
        });
        return back;
    }

    /** Empty when there is no such recording in this account, it is undone, or nothing is left of it. */
    public Optional<Recording> find(long account, long recording) {
        return recordings
                .findByIdAndAccountIdAndUndoneAtIsNull(recording, account)
                .map(StoredRecording::toRecording)
                .filter(found -> !found.entries().isEmpty());
    }

    /** Empty when there is no such entry in this account. */
    public Optional<Entry> entry(long account, long entry) {
        return entries.find(entry, account).map(StoredEntry::toEntry);
    }

    /** The recording that an entry of this account is in. */
    public Optional<Recording> recordingOf(long account, long entry) {
        return revisions.home(account, entry).flatMap(recording -> find(account, recording));
    }

    /** Tells one last step from another; empty when nothing was done yet. */
    public String lastStep(long account) {
        return revisions.last(account);
    }

    /** Keeps that the last step was none of the ledger's, so that {@link #undoLast} leaves what was done before it alone. */
    public void steppedElsewhere(long account, String step) {
        revisions.elsewhere(account, step);
    }

    /** What {@link #steppedElsewhere} kept, while it is the last step. */
    public Optional<String> lastStepElsewhere(long account) {
        return revisions.elsewhere(account);
    }

    /**
     * Files an entry under another category and learns it for the entry's item, or its merchant when it has no item.
     * What is filed under {@link Category#INCOME} becomes income, and income filed under another becomes an expense.
     * Empty when not found.
     */
    public Optional<Entry> recategorise(long account, long entry, Category category, Instant now) {
        events.publishEvent(new EntriesChanging(account));
        return entries.find(entry, account).map(StoredEntry::toEntry).flatMap(found -> {
            Entry filed = found.filedUnder(category);
            return changed(account, filed, lesson(filed), now);
        });
    }

    /** Makes an entry what it is to be, and learns its category where that changes. Empty when not found. */
    public Optional<Entry> correct(long account, Entry to, Instant now) {
        events.publishEvent(new EntriesChanging(account));
        return entry(account, to.id())
                .flatMap(found -> found.equals(to)
                        ? Optional.of(found)
                        : changed(account, to, found.category() == to.category() ? Map.of() : lesson(to), now));
    }

    /** Makes several entries what they are to be in one step, as {@link #correct(long, Entry, Instant)} does one; those not found are left out. */
    public List<Entry> correct(long account, List<Entry> to, Instant now) {
        events.publishEvent(new EntriesChanging(account));
        Map<String, Category> learned = new HashMap<>();
        to.forEach(each -> entry(account, each.id())
                .filter(found -> found.category() != each.category())
                .ifPresent(_ -> learned.putAll(lesson(each))));
        revisions.revise(account, NONE, new Revision(to, Set.of(), List.of()), learned, now);
        return to.stream().flatMap(each -> entry(account, each.id()).stream()).toList();
    }

    /** Changes, takes out and adds entries in one step; what is not of this account, or gone, stays as it is. */
    public void revise(long account, long recording, Revision revision, Instant now) {
        events.publishEvent(new EntriesChanging(account));
        revisions.revise(account, recording, revision, Map.of(), now);
    }

    private Optional<Entry> changed(long account, Entry to, Map<String, Category> learned, Instant now) {
        revisions.revise(account, NONE, Revision.changing(to), learned, now);
        return entries.find(to.id(), account).map(StoredEntry::toEntry);
    }

    private static Map<String, Category> lesson(Entry entry) {
        String phrase = entry.item() == null ? entry.merchant() : entry.item();
        return phrase == null ? Map.of() : Map.of(phrase.toLowerCase(Locale.ROOT), entry.category());
    }

    /** The latest recorded first; the category null for all, the days null for no bound, both included. */
    public List<Entry> last(
            long account, int count, @Nullable Category category, @Nullable LocalDate from, @Nullable LocalDate to) {
        Filter all = new Filter(from, to, EnumSet.allOf(Kind.class), category, List.of(), null, null, null);
        return searches.list(account, all, Searches.Order.LATEST, 0, count);
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
        List<Entries.Sum> sums = entries.sums(account, from, to, scope.kinds(), scope.category());
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
}
