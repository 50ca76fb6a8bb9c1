package io.chatledger.ledger;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a sum is made of: what was spent, on one category or all, or what came in.
 *
 * @param category the code, empty for all
 */
record Scope(Collection<Kind> kinds, String category) {

    /** @param category {@link Category#INCOME} for what came in, null for all spending */
    static Scope of(@Nullable Category category) {
        boolean income = category == Category.INCOME;
        return new Scope(
                income ? Set.of(Kind.INCOME) : Set.of(Kind.EXPENSE, Kind.REFUND),
                income || category == null ? "" : category.code());
    }
}
