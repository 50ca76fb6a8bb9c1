package io.chatledger.takeout;

import static java.util.stream.Collectors.joining;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kept;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.NewEntry;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Entries as a journal of beancount, with the accounts opened before the first day that it knows. */
final class BeancountJournal extends Journal {

    private static final String OPEN = "0001-01-01 open ";

    BeancountJournal(Writer out) {
        super(out);
        write(OPEN + "Assets:Own\n" + OPEN + "Income:Own\n");
        for (Category category : Category.values()) {
            if (category != Category.INCOME) {
                write(OPEN + account(category) + "\n");
            }
        }
        write("\n");
    }

    @Override
    String transaction(Kept kept) {
        NewEntry entry = kept.entry();
        String tags = entry.tags().stream()
                .sorted()
                .map(tag -> tag.replaceAll("[^A-Za-z0-9_./-]", "-"))
                .distinct()
                .map(tag -> " #" + tag)
                .collect(joining());
        return "%s * \"%s\"%s\n  id: \"%s\"\n  %s  %s\n  Assets:Own\n\n"
                .formatted(
                        entry.day(),
                        words(entry, BeancountJournal::fit).collect(joining(", ")),
                        tags,
                        fit(kept.origin()),
                        entry.kind() == Kind.INCOME ? "Income:Own" : account(entry.category()),
                        debit(entry));
    }

    /** For example {@code Expenses:Eating-Out}. */
    private static String account(Category category) {
        return Arrays.stream(category.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining("-", "Expenses:", ""));
    }

    private static String fit(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
