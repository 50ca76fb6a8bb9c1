package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.understanding.EntryDraft;
import io.chatledger.understanding.Intent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One answer that a question offers.
 *
 * @param key tells it from the question's other options, in ASCII, at most 24 characters
 * @param text the whole message as it would have been clear at once
 * @param category decided by the choice, whatever the text is read as
 */
record Option(
        String key, String label, String text, @Nullable Category category) {

    static Option of(Category category, String asked) {
        Label label = Label.of(category);
        return new Option(category.code(), label.toString(), asked + " " + label.name(), category);
    }

    /** What was read of the text, with the choice put into effect. */
    Intent settle(Intent read) {
        return category != null && read instanceof Intent.RecordEntries(var entries)
                ? new Intent.RecordEntries(
                        entries.stream().map(entry -> filed(entry, category)).toList())
                : read;
    }

    private static EntryDraft filed(EntryDraft entry, Category category) {
        Set<EntryDraft.Assumed> assumed = EnumSet.noneOf(EntryDraft.Assumed.class);
        assumed.addAll(entry.assumed());
        assumed.remove(EntryDraft.Assumed.CATEGORY);
        boolean named = Label.of(category).name().equalsIgnoreCase(entry.item());
        return new EntryDraft(
                entry.kind(),
                entry.amount(),
                category,
                List.of(),
                named ? null : entry.item(),
                entry.merchant(),
                entry.date(),
                entry.tags(),
                assumed);
    }
}
