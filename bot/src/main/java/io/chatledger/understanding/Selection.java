package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.money.Money;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody speaks of; what is null does not narrow them.
 *
 * @param item a thing, as the user wrote it
 * @param merchant a shop, as the user wrote it
 * @param tag without the number sign, in lower case
 * @param min the least amount, included
 * @param max the largest amount, included
 */
public record Selection(
        @Nullable Category category,
        @Nullable String item,
        @Nullable String merchant,
        @Nullable String tag,
        @Nullable Kind kind,
        @Nullable Money min,
        @Nullable Money max) {

    /** All entries. */
    public static final Selection ALL = new Selection(null, null, null, null, null, null, null);

    /** The thing or shop that was named, or null. */
    public @Nullable String about() {
        return item == null ? merchant : item;
    }

    Selection costing(Money amount) {
        return new Selection(category, item, merchant, tag, kind, amount, amount);
    }

    public Selection withoutItem() {
        return new Selection(category, null, merchant, tag, kind, min, max);
    }

    /** With the singular of what all are asked for: "coffee" of "all coffees", and nothing of "all entries". */
    Selection ofAll(Set<String> anything) {
        String one = item == null || anything.contains(item.toLowerCase(Locale.ROOT))
                ? null
                : item.replaceFirst("(?<=..)s$", "");
        return new Selection(category, one, merchant, tag, kind, min, max);
    }

    Selection filedUnder(@Nullable Category other) {
        return new Selection(other, item, merchant, tag, kind, min, max);
    }
}
