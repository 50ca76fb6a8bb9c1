package io.chatledger.takeout;

import io.chatledger.ledger.Kept;
import java.util.Locale;
import java.util.Objects;

/** The columns of a CSV file, in their order; a file that comes back may have them in another, and more of them. */
enum Column {
    DAY,
    KIND,
    AMOUNT,
    CURRENCY,
    CATEGORY,
    ITEM,
    MERCHANT,
    TAGS,
    PAYMENT,
    NOTE,
    ID;

    /** As the first line of the file has it. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the user wrote is made safe, numbers and days stay what they are. */
    String of(Kept kept, CategoryCells categories) {
        var entry = kept.entry();
        return switch (this) {
            case DAY -> entry.day().toString();
            case KIND -> entry.kind().code();
            case AMOUNT -> entry.amount().amount().toPlainString();
            case CURRENCY -> entry.amount().currency().getCurrencyCode();
            case CATEGORY -> categories.of(entry.category());
            case ITEM -> Cell.safe(Objects.requireNonNullElse(entry.item(), ""));
            case MERCHANT -> Cell.safe(Objects.requireNonNullElse(entry.merchant(), ""));
            case TAGS ->
                Cell.safe(String.join(" ", entry.tags().stream().sorted().toList()));
            case PAYMENT -> Cell.safe(Objects.requireNonNullElse(entry.payment(), ""));
            case NOTE -> Cell.safe(Objects.requireNonNullElse(entry.note(), ""));
            case ID -> kept.origin();
        };
    }
}
