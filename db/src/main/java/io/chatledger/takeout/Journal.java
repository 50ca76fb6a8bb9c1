package io.chatledger.takeout;

import io.chatledger.ledger.Kept;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.NewEntry;
import io.chatledger.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Entries as transactions between two accounts, of plain-text accounting. */
abstract class Journal implements Consumer<Kept> {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    private final Writer out;

    Journal(Writer out) {
        this.out = out;
    }

    @Override
    public final void accept(Kept kept) {
        write(transaction(kept));
    }

    abstract String transaction(Kept kept);

    final void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What goes to the first account: below zero what came in or back. */
    static Money debit(NewEntry entry) {
        return entry.kind() == Kind.EXPENSE ? entry.amount() : entry.amount().negated();
    }

    /** What was bought and where, its words made fit for the journal. */
    static Stream<String> words(NewEntry entry, Function<String, String> fit) {
        return Stream.of(entry.item(), entry.merchant())
                .filter(Objects::nonNull)
                .map(text -> fit.apply(line(text)))
                .filter(text -> !text.isBlank());
    }

    static String line(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }
}
