package io.chatledger.ledger;

import io.chatledger.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One stored expense, income or refund.
 *
 * @param day in the user's zone
 * @param tags in alphabetical order
 * @param payment how it was paid, null when not said
 * @param note what else was said about it, null when nothing was
 */
public record Entry(
        long id,
        Kind kind,
        Money amount,
        Category category,
        @Nullable String item,
        @Nullable String merchant,
        LocalDate day,
        Set<String> tags,
        @Nullable String payment,
        @Nullable String note) {

    public Entry {
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
    }

    /** @param ids in the order of the entries */
    static List<Entry> of(List<Long> ids, List<Kept> kept) {
        return IntStream.range(0, kept.size())
                .mapToObj(i -> of(ids.get(i), kept.get(i).entry()))
                .toList();
    }

    /** What is to be stored, as it would be under that number. */
    public static Entry of(long id, NewEntry entry) {
        return new Entry(
                id,
                entry.kind(),
                entry.amount(),
                entry.category(),
                entry.item(),
                entry.merchant(),
                entry.day(),
                entry.tags(),
                entry.payment(),
                entry.note());
    }

    /** The same in another category: what is filed as income came in, and nothing else did. */
    public Entry filedUnder(Category other) {
        return new Entry(id, kind.filedUnder(other), amount, other, item, merchant, day, tags, payment, note);
    }
}
