package io.chatledger.ledger;

import io.chatledger.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
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

    /** The same in another category: what is filed as income came in, and nothing else did. */
    public Entry filedUnder(Category other) {
        return new Entry(id, kind.filedUnder(other), amount, other, item, merchant, day, tags, payment, note);
    }
}
