package io.chatledger.understanding;

import io.chatledger.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to ask before a message about money can be acted upon.
 *
 * @param about what was understood so far in the user's own words, for example the item
 * @param options amounts to choose from, when the question is {@link Missing#WHICH_AMOUNT}
 */
public record Question(Missing missing, @Nullable String about, List<Money> options) {

    public Question {
        options = List.copyOf(options);
    }

    /** What is missing or doubtful. */
    public enum Missing {
        /** An item or merchant was named, but no amount: "lunch at Aldi". */
        AMOUNT,
        /** An amount was named, but not what it was for: "12". */
        ITEM,
        /** The amount can be read in two ways: "1.234 EUR". */
        WHICH_AMOUNT,
        /** Nothing is stored for 0. */
        ZERO,
        /** An entry of a negative amount: an expense, a refund, or a correction? */
        NEGATIVE,
        /** Reaches {@link Money#LIMIT}. */
        TOO_LARGE,
        /** More decimals than the currency has. */
        DECIMALS,
        /** No such day: "31 June". */
        IMPOSSIBLE_DATE,
        /** It was not told on which day: "at the weekend". */
        WHICH_DAY,
        /** The day is still to come. */
        FUTURE_DATE,
        /** Longer than a message can be, or with more amounts than one message can hold. */
        TOO_LONG,
        /** About money, but it is not certain that it was spent: "I owe Sam 20", "400 for the bike?". */
        MEANING
    }
}
