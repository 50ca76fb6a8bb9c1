package io.chatledger.ledger;

import io.chatledger.money.Money;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded.
 *
 * @param amount positive
 * @param item at most 200 characters
 * @param merchant at most 200 characters
 * @param day in the user's zone
 * @param tags in lower case, without the number sign, at most 50 characters each
 */
public record NewEntry(
        Kind kind,
        Money amount,
        Category category,
        @Nullable String item,
        @Nullable String merchant,
        LocalDate day,
        Set<String> tags) {}
