package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.understanding.EntryDraft;
import io.chatledger.understanding.EntryDraft.Assumed;
import io.chatledger.understanding.Intent;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One answer that a question offers.
 *
 * @param key tells it from the question's other options, in ASCII, at most 24 characters
 * @param text the whole message as it would have been clear at once
 * @param choice puts into effect what was chosen, whatever the text is read as
 */
record Option(String key, String label, String text, UnaryOperator<EntryDraft> choice) {

    /** Makes a message of a bare amount; which item it is does not matter, as the category is chosen. */
    private static final String SOME_ITEM = "lunch";

    static Option of(String key, String label, String text) {
        return new Option(key, label, text, UnaryOperator.identity());
    }

    static Option of(Category category, Label label, String asked) {
        return new Option(category.code(), label.toString(), SOME_ITEM + " " + asked, draft -> filed(draft, category));
    }

    static Option refund(String text) {
        return new Option("refund", "Refund", text, Option::refunded);
    }

    /** What was read of the text, with the choice put into effect. */
    Intent settle(Intent read) {
        return read instanceof Intent.RecordEntries(var entries)
                ? new Intent.RecordEntries(entries.stream().map(choice).toList())
                : read;
    }

    private static EntryDraft filed(EntryDraft draft, Category category) {
        return new EntryDraft(
                category == Category.INCOME ? Kind.INCOME : draft.kind(),
                draft.amount(),
                category,
                List.of(),
                false,
                null,
                draft.merchant(),
                draft.date(),
                draft.tags(),
                draft.payment(),
                draft.note(),
                draft.assumed().stream()
                        .filter(assumed -> assumed != Assumed.CATEGORY)
                        .collect(Collectors.toSet()),
                draft.recurrence());
    }

    private static EntryDraft refunded(EntryDraft draft) {
        return new EntryDraft(
                Kind.REFUND,
                draft.amount(),
                draft.category(),
                draft.alternatives(),
                draft.taught(),
                draft.item(),
                draft.merchant(),
                draft.date(),
                draft.tags(),
                draft.payment(),
                draft.note(),
                draft.assumed(),
                draft.recurrence());
    }
}
