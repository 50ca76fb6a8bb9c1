package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody meant by a message. */
public sealed interface Intent {

    /** Entries to store; never empty. */
    record RecordEntries(List<EntryDraft> entries) implements Intent {
        public RecordEntries {
            entries = List.copyOf(entries);
        }
    }

    /**
     * How much was spent (or came in, when the category is {@link Category#INCOME}).
     *
     * @param about a thing or shop that was named besides, in the user's words
     */
    record AskTotal(
            Period period,
            @Nullable Category category,
            @Nullable String about) implements Intent {}

    /**
     * The entries themselves, the latest first.
     *
     * @param count how many at most, null when not said
     * @param about a thing or shop that was named besides, in the user's words
     */
    record AskList(
            @Nullable Period period,
            @Nullable Category category,
            @Nullable Integer count,
            @Nullable String about) implements Intent {}

    record AskChart(@Nullable Period period, @Nullable Category category) implements Intent {}

    record SetBudget(@Nullable Money limit, @Nullable Category category) implements Intent {}

    record ShowBudgets() implements Intent {}

    /** A correction of the last entry; what is null stays. */
    record ChangeLast(@Nullable Money amount, @Nullable Category category, java.time.@Nullable LocalDate date)
            implements Intent {}

    record DeleteLast() implements Intent {}

    record Undo() implements Intent {}

    record Export() implements Intent {}

    record Link() implements Intent {}

    record Settings() implements Intent {}

    record Help() implements Intent {}

    record SmallTalk(Talk talk) implements Intent {}

    /** Something about money, but one thing must be asked first; nothing is stored. */
    record Unclear(Question question) implements Intent {}

    /** Nothing for an expense tracker; nothing is stored. */
    record None() implements Intent {}

    /** The kinds of small talk. */
    enum Talk {
        GREETING,
        THANKS,
        GOODBYE,
        PRAISE
    }
}
