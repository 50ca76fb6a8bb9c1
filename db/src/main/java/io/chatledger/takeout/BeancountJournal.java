package io.chatledger.takeout;

import static java.util.stream.Collectors.joining;

import io.chatledger.ledger.Catalogue;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Custom;
import io.chatledger.ledger.Kept;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.NewEntry;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Entries as a journal of beancount, with the accounts opened before the first day that it knows. */
final class BeancountJournal extends Journal {

    private static final String OPEN = "0001-01-01 open ";

    private final Catalogue catalogue;

    BeancountJournal(Writer out, Catalogue catalogue) {
        super(out);
        this.catalogue = catalogue;
        write(OPEN + "Assets:Own\n" + OPEN + "Income:Own\n");
        write(Stream.concat(Arrays.stream(Category.values()), catalogue.all().stream())
                .filter(category -> category != Category.INCOME)
                .map(category -> OPEN + account(category) + "\n")
                .distinct()
                .collect(joining("", "", "\n")));
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

    /** For example {@code Expenses:Eating-Out}, of an own one {@code Expenses:Own-Coffee}. */
    private String account(Category category) {
        String own = catalogue.custom(category).map(Custom::name).orElse("");
        return category.isOwn()
                ? "Expenses:Own-" + own.replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                : Arrays.stream(category.code().split("_"))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(joining("-", "Expenses:", ""));
    }

    private static String fit(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
