package io.chatledger.takeout;

import static java.util.stream.Collectors.joining;

import io.chatledger.ledger.Catalogue;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kept;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.NewEntry;
import java.io.Writer;

/** Entries as a journal of hledger: what was spent goes from {@code assets} to {@code expenses}. */
final class HledgerJournal extends Journal {

    private final Catalogue catalogue;

    HledgerJournal(Writer out, Catalogue catalogue) {
        super(out);
        this.catalogue = catalogue;
        write("decimal-mark .\n\n");
    }

    @Override
    String transaction(Kept kept) {
        NewEntry entry = kept.entry();
        String account = entry.kind() == Kind.INCOME ? "income" : "expenses:" + account(entry.category());
        return "%s * () %s\n    %s  %s\n    assets\n\n"
                .formatted(
                        entry.day(),
                        words(entry, HledgerJournal::fit).collect(joining(", ")) + "  ; id:"
                                + kept.origin().replaceAll("[,\\s]", "_") + tags(entry),
                        account,
                        debit(entry));
    }

    /** The code, or the own name without what parts or ends an account. */
    private String account(Category category) {
        return catalogue
                .custom(category)
                .filter(_ -> category.isOwn())
                .map(own -> fit(line(own.name())).replace(':', '-').replaceAll("\\s+", " "))
                .orElse(category.code());
    }

    private static String tags(NewEntry entry) {
        return entry.tags().isEmpty()
                ? ""
                : entry.tags().stream()
                        .sorted()
                        .map(tag -> line(tag).replace(',', '_'))
                        .collect(joining(" ", ", tags:", ""));
    }

    /** Without what begins a comment or parts the description. */
    private static String fit(String text) {
        return text.replace(';', ',').replace('|', '/');
    }
}
