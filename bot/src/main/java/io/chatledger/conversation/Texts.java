package io.chatledger.conversation;

import static java.util.stream.Collectors.toSet;

import io.chatledger.ledger.NewEntry;
import io.chatledger.understanding.EntryDraft;
import org.jspecify.annotations.Nullable;

/** Makes what a user wrote fit to be stored: one line, no controls, not too long. */
final class Texts {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_PAYMENT = 50;
    private static final int LONGEST_TAG = 50;

    private Texts() {}

    static NewEntry entry(EntryDraft draft) {
        return new NewEntry(
                draft.kind(),
                draft.amount(),
                draft.category(),
                name(draft.item()),
                name(draft.merchant()),
                draft.date(),
                draft.tags().stream()
                        .map(tag -> Plain.line(tag, LONGEST_TAG))
                        .filter(tag -> !tag.isEmpty())
                        .collect(toSet()),
                line(draft.payment(), LONGEST_PAYMENT),
                name(draft.note()));
    }

    /** The name of a thing or a shop, or a note; null when nothing is left of it. */
    static @Nullable String name(@Nullable String text) {
        return line(text, LONGEST_TEXT);
    }

    private static @Nullable String line(@Nullable String text, int longest) {
        String line = text == null ? "" : Plain.line(text, longest);
        return line.isEmpty() ? null : line;
    }
}
