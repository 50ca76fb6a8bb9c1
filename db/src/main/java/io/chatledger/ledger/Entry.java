package io.chatledger.ledger;

import io.chatledger.money.Money;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One stored expense, income or refund. */
public record Entry(
        long id,
        Kind kind,
        Money amount,
        Category category,
        @Nullable String item,
        @Nullable String merchant,
        LocalDate day,
        Set<String> tags) {}
