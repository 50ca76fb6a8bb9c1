package io.chatledger.ledger;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of what is spent: on some categories, under a tag, or both; income is no part of it.
 *
 * @param categories empty for all of them
 * @param tag without the number sign, in lower case; null for any
 */
public record Coverage(Set<Category> categories, @Nullable String tag) {

    /** All spending. */
    public static final Coverage ALL = new Coverage(Set.of(), null);

    public Coverage {
        categories = Collections.unmodifiableSet(new TreeSet<>(categories));
    }

    /** Of one category, or of all when it is null. */
    public static Coverage of(@Nullable Category category) {
        return category == null ? ALL : new Coverage(Set.of(category), null);
    }

    /** The category, when it is a single one. */
    public @Nullable Category single() {
        return categories.size() == 1 ? categories.iterator().next() : null;
    }

    /** Whether an entry is part of it. */
    public boolean has(Entry entry) {
        return entry.kind() != Kind.INCOME
                && (categories.isEmpty() || categories.contains(entry.category()))
                && (tag == null || entry.tags().contains(tag));
    }
}
