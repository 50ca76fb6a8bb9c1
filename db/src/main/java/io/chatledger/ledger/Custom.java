package io.chatledger.ledger;

import org.jspecify.annotations.Nullable;

/**
 * How an account names and uses a category.
 *
 * @param name at most 40 characters; empty for the usual one
 * @param emoji empty for the usual one
 * @param hidden whether it is offered no more, and nothing is guessed to be of it
 * @param into the category that it became part of, null when it did not
 */
public record Custom(
        Category category,
        String name,
        String emoji,
        boolean hidden,
        @Nullable Category into) {

    static Custom usual(Category category) {
        return new Custom(category, "", "", false, null);
    }

    Custom named(CategoryName other) {
        return new Custom(category, other.text(), other.emoji().isEmpty() ? emoji : other.emoji(), hidden, into);
    }

    Custom hidden(boolean away) {
        return new Custom(category, name, emoji, away, null);
    }
}
