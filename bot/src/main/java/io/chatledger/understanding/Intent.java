package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.money.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
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
     * How much was spent, or came in when the category is {@link Category#INCOME}.
     *
     * @param per asked for each day, week, month or year
     * @param against the period to compare with
     */
    record AskTotal(
            Period period,
            Selection of,
            Measure measure,
            @Nullable Every per,
            @Nullable Period against) implements Intent {

        public AskTotal(Period period, Selection of) {
            this(period, of, Measure.TOTAL, null, null);
        }
    }

    /**
     * A question that goes on from the one before: "and in March?".
     *
     * @param alone the same when there is none before
     * @param period the one that was named, null to keep that of the question before
     */
    record GoOn(AskTotal alone, @Nullable Period period) implements Intent {}

    /**
     * The entries themselves.
     *
     * @param count how many at most, 1 to 100, null when not said
     */
    record AskList(
            @Nullable Period period, Selection of, @Nullable Integer count, Order order) implements Intent {}

    /**
     * A picture of entries.
     *
     * @param form null when it was not said
     * @param per a figure for each day, week, month or year
     * @param against the period to compare with
     */
    record AskChart(
            @Nullable Form form,
            @Nullable Period period,
            Selection of,
            @Nullable Every per,
            @Nullable Period against) implements Intent {}

    /**
     * A limit for what is spent on a category, thing, shop or tag, or on everything.
     *
     * @param limit null when the budget is raised, lowered, taken away, paused or resumed
     * @param by how much to raise or lower it
     * @param of what it is for; a single category stands there and among those of the terms
     * @param terms what else is said of it
     */
    record SetBudget(
            Action action,
            @Nullable Money limit,
            @Nullable Money by,
            Selection of,
            @Nullable Every period,
            BudgetTerms terms)
            implements Intent {}

    /**
     * How budgets are.
     *
     * @param categories all that are named, often none
     * @param suggested whether budgets are to be suggested
     */
    record ShowBudgets(Selection of, List<Category> categories, boolean suggested) implements Intent {}

    /**
     * A correction.
     *
     * @param of the entry, the last one when it names none
     * @param on the day of the entry
     */
    record ChangeLast(Selection of, @Nullable LocalDate on, Change to) implements Intent {}

    /**
     * Something to take out.
     *
     * @param of the entry, the last one when it names none
     * @param on the day of the entry
     * @param count how many of the last ones, null when not said
     */
    record DeleteLast(
            Selection of, @Nullable LocalDate on, @Nullable Integer count) implements Intent {}

    record Undo() implements Intent {}

    /** @param format {@code csv}, {@code xlsx}, {@code pdf}, {@code json} …, null when not said */
    record Export(
            @Nullable Period period, Selection of, @Nullable String format) implements Intent {}

    record Link() implements Intent {}

    /**
     * What the user wants to be set; nothing when all of it is null.
     *
     * @param language ISO 639 code
     * @param firstDayOfMonth 1 to 31, the day of the month on which budgets and months begin
     * @param category the category to rename, as the user wrote it; null for one to add
     * @param newCategory the name to give, as the user wrote it
     */
    record Settings(
            @Nullable Currency currency,
            @Nullable ZoneId zone,
            @Nullable String language,
            @Nullable DayOfWeek firstDayOfWeek,
            @Nullable Integer firstDayOfMonth,
            @Nullable String category,
            @Nullable String newCategory)
            implements Intent {}

    /** @param topic what is asked about, null when it is everything */
    record Help(@Nullable Topic topic) implements Intent {}

    record SmallTalk(Talk talk) implements Intent {}

    /** Something about money, but one thing must be asked first; nothing is stored. */
    record Unclear(Question question) implements Intent {}

    /** Nothing for an expense tracker; nothing is stored. */
    record None() implements Intent {}

    /** What to work out of the entries. */
    enum Measure {
        TOTAL,
        AVERAGE,
        COUNT,
        LARGEST,
        SMALLEST
    }

    /** In which order to list entries. */
    enum Order {
        LATEST,
        OLDEST,
        LARGEST,
        SMALLEST
    }

    /** How often something comes round. */
    enum Every {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /** What a picture shows, and so its form. */
    enum Form {
        /** Categories, side by side. */
        PARTS,
        /** One time after the other. */
        BARS,
        /** The sum of a month as it grows. */
        LINE,
        /** Categories, one time after the other. */
        LAYERS,
        /** Each day in its week. */
        CALENDAR,
        /** What is left of each budget. */
        BUDGETS,
        /** Two times side by side. */
        VERSUS
    }

    /** What to do with a budget. */
    enum Action {
        SET,
        RAISE,
        LOWER,
        REMOVE,
        PAUSE,
        RESUME
    }

    /** What help can be about. */
    enum Topic {
        RECORDING,
        QUESTIONS,
        CHARTS,
        BUDGETS,
        CORRECTIONS,
        CATEGORIES,
        EXPORT,
        LINKING,
        SETTINGS
    }

    /** The kinds of small talk. */
    enum Talk {
        GREETING,
        THANKS,
        GOODBYE,
        PRAISE
    }
}
