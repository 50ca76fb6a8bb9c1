package io.chatledger.ledger;

import io.chatledger.money.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a question is about.
 *
 * @param from first day in the user's zone, null for no bound
 * @param to last day, null for no bound
 * @param category null for all
 * @param names each stands in what was bought or in the shop, in any case
 * @param tag in lower case, without the number sign, null for any
 * @param min the least amount, included; only entries in its currency
 * @param max the largest amount, included; only entries in its currency
 */
public record Filter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<Kind> kinds,
        @Nullable Category category,
        List<String> names,
        @Nullable String tag,
        @Nullable Money min,
        @Nullable Money max) {

    /** Money that left, less what came back of it. */
    public static final Set<Kind> SPENDING = EnumSet.of(Kind.EXPENSE, Kind.REFUND);

    public Filter {
        kinds = Set.copyOf(kinds);
        names = List.copyOf(names);
    }
}
