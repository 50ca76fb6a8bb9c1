package io.chatledger.recurring;

import io.chatledger.account.Leaving;
import io.chatledger.account.Links;
import io.chatledger.ledger.CategoryMerged;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.ledger.Recording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What repeats in every account; each question and change names the account, and another's is never found. */
@Service
@Transactional
public class Recurrings {

    /** So many days of one are booked at once after a long absence; the rest the next time. */
    private static final int AT_ONCE = 366;

    /** The zones that are ahead of all others (UTC+14). */
    private static final Duration FARTHEST_EAST = Duration.ofHours(14);

    private final StoredRecurrings stored;
    private final Ledger ledger;

    Recurrings(StoredRecurrings stored, Ledger ledger) {
        this.stored = stored;
        this.ledger = ledger;
    }

    /** What was begun, and what was booked at once as it was due already. */
    public record Begun(Recurring recurring, Optional<Recording> booked) {}

    /** Books from a day on, at the times of a rhythm; the entry's own day counts for nothing. */
    public Begun begin(long account, NewEntry entry, Rhythm rhythm, LocalDate from, LocalDate today, Instant now) {
        long id = stored.save(StoredRecurring.of(account, entry, rhythm, rhythm.timeFrom(from)))
                .number();
        Optional<Recording> booked = book(account, today, now);
        stored.begunAfter(id, lastEntry(account));
        return new Begun(find(account, id).orElseThrow(), booked);
    }

    /**
     * Takes back what was begun last, when nothing was recorded since then; what was booked at its begin is left to an
     * undo of the ledger.
     *
     * @return whether something was booked at its begin; empty when something else is to be undone
     */
    public Optional<Boolean> undoBegun(long account) {
        return stored.findByAccountIdOrderById(account).reversed().stream()
                .findFirst()
                .filter(row -> row.lastEntry() >= lastEntry(account))
                .map(row -> {
                    boolean booked = stored.bookings(row.number()) > 0;
                    forget(account, row.number());
                    return booked;
                });
    }

    /** In the order in which they were begun. */
    public List<Recurring> of(long account) {
        return stored.findByAccountIdOrderById(account).stream()
                .map(StoredRecurring::toRecurring)
                .toList();
    }

    /** Leaves out what comes until {@link #resume}; empty when there is no such one, or it is paused already. */
    public Optional<Recurring> pause(long account, long id) {
        return stored.findByIdAndAccountId(id, account)
                .filter(row -> stored.change(id, account, StoredRecurring.PAUSED, row.nextTime(), row.nextDay()))
                .flatMap(_ -> find(account, id));
    }

    /** Goes on at the first time from today on; empty when there is no such one, or it is not paused. */
    public Optional<Recurring> resume(long account, long id, LocalDate today) {
        return stored.findByIdAndAccountId(id, account)
                .filter(row -> {
                    int time = Math.max(row.nextTime(), row.rhythm().timeFrom(today));
                    return stored.change(
                            id,
                            account,
                            StoredRecurring.ACTIVE,
                            time,
                            row.rhythm().day(time));
                })
                .flatMap(_ -> find(account, id));
    }

    /** What comes is another from now on, its day aside; empty when there is no such one. */
    public Optional<Recurring> change(long account, long id, NewEntry entry) {
        boolean changed = stored.amend(
                id,
                account,
                entry.kind(),
                entry.amount().amount(),
                entry.amount().currency(),
                entry.category(),
                entry.item(),
                entry.merchant());
        return changed ? find(account, id) : Optional.empty();
    }

    /** Books no more; what was booked stays. Empty when there is no such one. */
    public Optional<Recurring> end(long account, long id) {
        Optional<Recurring> ended = find(account, id);
        ended.ifPresent(_ -> forget(account, id));
        return ended;
    }

    /**
     * Records what is due until today, on its own days, in one recording, so that one undo takes all of it back.
     *
     * @param today in the user's zone
     * @return the earliest day of each first; empty when nothing is due, or another did it meanwhile
     */
    public Optional<Recording> book(long account, LocalDate today, Instant now) {
        List<NewEntry> due = new ArrayList<>();
        for (StoredRecurring row : stored.due(account, today)) {
            int last = Math.min(row.rhythm().timeFrom(today.plusDays(1)), row.nextTime() + AT_ONCE);
            for (int time = row.nextTime(); time < last; time++) {
                LocalDate day = row.rhythm().day(time);
                if (!stored.advance(row.number(), account, time, row.rhythm().day(time + 1))) {
                    break;
                }
                stored.booked(row.number(), day);
                due.add(row.entry(day));
            }
        }
        return due.isEmpty() ? Optional.empty() : Optional.of(ledger.record(account, due, now));
    }

    /** Accounts in which something is due, or will be within a day: at most 100, by number, after the one given. */
    public List<Long> dueSoon(Instant now, long after) {
        return stored.accounts(LocalDate.ofInstant(now.plus(FARTHEST_EAST), ZoneOffset.UTC), after);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(Links.Merging merging) {
        stored.move(merging.from(), merging.into());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void file(CategoryMerged merged) {
        stored.file(merged.account(), merged.from(), merged.into());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Leaving leaving) {
        stored.findByAccountIdOrderById(leaving.account()).forEach(row -> forget(leaving.account(), row.number()));
    }

    private long lastEntry(long account) {
        return ledger.last(account, 1, null, null, null).stream()
                .mapToLong(Entry::id)
                .sum();
    }

    private Optional<Recurring> find(long account, long id) {
        return stored.findByIdAndAccountId(id, account).map(StoredRecurring::toRecurring);
    }

    private void forget(long account, long id) {
        stored.forgetBookings(id);
        stored.forget(id, account);
    }
}
