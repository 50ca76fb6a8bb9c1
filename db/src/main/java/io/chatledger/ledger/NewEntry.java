package io.chatledger.ledger;

import io.chatledger.money.Money;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded.
 *
 * @param amount positive, below {@link Money#LIMIT}
 * @param item at most 200 characters
 * @param merchant at most 200 characters
 * @param day in the user's zone, in the years 1 to 9999
 * @param tags in lower case, without the number sign, at most 50 characters each
 * @param payment how it was paid, at most 50 characters
 * @param note what else was said about it, at most 200 characters
 */
public record NewEntry(
        Kind kind,
        Money amount,
        Category category,
        @Nullable String item,
        @Nullable String merchant,
        LocalDate day,
        Set<String> tags,
        @Nullable String payment,
        @Nullable String note) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TAG = 50;
    private static final int LONGEST_PAYMENT = 50;
    private static final int LONGEST_NOTE = 200;

    /** @throws IllegalArgumentException when a value is out of the range that the ledger stores */
    public NewEntry {
        tags = Set.copyOf(tags);
        require(amount.amount().signum() > 0, "an entry's amount is positive");
        require(amount.amount().compareTo(Money.LIMIT) < 0, "an entry's amount is below the limit");
        require(fits(item, LONGEST_NAME), "an item has at most 200 characters");
        require(fits(merchant, LONGEST_NAME), "a merchant has at most 200 characters");
        require(tags.stream().allMatch(tag -> fits(tag, LONGEST_TAG)), "a tag has at most 50 characters");
        require(fits(payment, LONGEST_PAYMENT), "a payment has at most 50 characters");
        require(fits(note, LONGEST_NOTE), "a note has at most 200 characters");
        require(day.getYear() >= 1 && day.getYear() <= 9999, "a day lies in the years 1 to 9999");
    }

    /** An entry without a payment and a note. */
    public NewEntry(
            Kind kind,
            Money amount,
            Category category,
            @Nullable String item,
            @Nullable String merchant,
            LocalDate day,
            Set<String> tags) {
        this(kind, amount, category, item, merchant, day, tags, null, null);
    }

    private static boolean fits(@Nullable String text, int characters) {
        return text == null || text.codePointCount(0, text.length()) <= characters;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
