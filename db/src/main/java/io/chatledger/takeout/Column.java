package io.chatledger.takeout;

import io.chatledger.ledger.Kept;
import java.util.Locale;
import java.util.Objects;

/** The columns of a CSV file, in their order; a file that comes back may have them in another, and more of them. */
enum Column {
    DAY(false),
    KIND(false),
    AMOUNT(false),
    CURRENCY(false),
    CATEGORY(false),
    ITEM(true),
    MERCHANT(true),
    TAGS(true),
    PAYMENT(true),
    NOTE(true),
    ID(false);

    private final boolean written;

    /** @param written whether it holds what the user wrote */
    Column(boolean written) {
        this.written = written;
    }

    /** As the first line of the file has it. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the user wrote is made safe for spreadsheets, numbers and days stay what they are. */
    String cell(Kept kept, CategoryCells categories) {
        String text = text(kept, categories);
        return written ? Cell.safe(text) : text;
    }

    /** As it is, and empty when there is nothing. */
    String text(Kept kept, CategoryCells categories) {
        var entry = kept.entry();
        return switch (this) {
            case DAY -> entry.day().toString();
            case KIND -> entry.kind().code();
            case AMOUNT -> entry.amount().amount().toPlainString();
            case CURRENCY -> entry.amount().currency().getCurrencyCode();
            case CATEGORY -> categories.of(entry.category());
            case ITEM -> Objects.requireNonNullElse(entry.item(), "");
            case MERCHANT -> Objects.requireNonNullElse(entry.merchant(), "");
            case TAGS -> String.join(" ", entry.tags().stream().sorted().toList());
            case PAYMENT -> Objects.requireNonNullElse(entry.payment(), "");
            case NOTE -> Objects.requireNonNullElse(entry.note(), "");
            case ID -> kept.origin();
        };
    }
}
