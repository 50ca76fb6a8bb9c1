package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.money.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it was understood, before it is stored.
 *
 * @param amount always positive; {@code kind} tells the direction
 * @param alternatives other likely categories, the likeliest first; empty when the category is certain
 * @param taught whether the account taught the category by a correction
 * @param item what was bought, as the user wrote it
 * @param merchant where or from whom, as the user wrote it
 * @param date day in the user's zone
 * @param tags without the number sign, in lower case
 * @param payment how it was paid, as the user wrote it, null when not said
 * @param note what else was said about it, as the user wrote it; the whole when {@code amount} is a share of it
 * @param assumed what was not stated
 * @param recurrence how often it comes round, null when it is once
 */
public record EntryDraft(
        Kind kind,
        Money amount,
        Category category,
        List<Category> alternatives,
        boolean taught,
        @Nullable String item,
        @Nullable String merchant,
        LocalDate date,
        List<String> tags,
        @Nullable String payment,
        @Nullable String note,
        Set<Assumed> assumed,
        @Nullable Recurrence recurrence) {

    public EntryDraft {
        alternatives = List.copyOf(alternatives);
        tags = List.copyOf(tags);
        assumed = Set.copyOf(assumed);
    }

    /** An entry of which is not said how it was paid, nor anything else. */
    public EntryDraft(
            Kind kind,
            Money amount,
            Category category,
            List<Category> alternatives,
            boolean taught,
            @Nullable String item,
            @Nullable String merchant,
            LocalDate date,
            List<String> tags,
            Set<Assumed> assumed) {
        this(kind, amount, category, alternatives, taught, item, merchant, date, tags, null, null, assumed, null);
    }

    EntryDraft with(@Nullable String otherPayment, @Nullable String otherNote) {
        return new EntryDraft(
                kind,
                amount,
                category,
                alternatives,
                taught,
                item,
                merchant,
                date,
                tags,
                otherPayment,
                otherNote,
                assumed,
                recurrence);
    }

    /** The same in a category that needs not to be told as taught. */
    public EntryDraft filedUnder(Category other, List<Category> others) {
        return new EntryDraft(
                kind, amount, other, others, false, item, merchant, date, tags, payment, note, assumed, recurrence);
    }

    /** The same, with a value that needs not to be told as assumed. */
    public EntryDraft without(Assumed value) {
        Set<Assumed> others = EnumSet.noneOf(Assumed.class);
        others.addAll(assumed);
        others.remove(value);
        return new EntryDraft(
                kind,
                amount,
                category,
                alternatives,
                taught,
                item,
                merchant,
                date,
                tags,
                payment,
                note,
                others,
                recurrence);
    }

    EntryDraft every(Recurrence often) {
        return new EntryDraft(
                kind,
                amount,
                category,
                alternatives,
                taught,
                item,
                merchant,
                date,
                tags,
                payment,
                note,
                assumed,
                often);
    }

    /** A value that was not stated in the message. */
    public enum Assumed {
        CURRENCY,
        DATE,
        CATEGORY
    }
}
