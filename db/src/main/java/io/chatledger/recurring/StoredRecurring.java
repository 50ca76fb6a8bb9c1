package io.chatledger.recurring;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.NewEntry;
import io.chatledger.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A row of what repeats. */
@Table("RECURRING")
record StoredRecurring(
        @Id @Nullable Long id,
        long accountId,
        Kind kind,
        BigDecimal amount,
        Currency currency,
        Category category,
        @Nullable String item,
        @Nullable String merchant,
        String tags,
        @Nullable String payment,
        @Nullable String note,
        Rhythm.Unit unit,
        int step,
        LocalDate firstDay,
        int nextTime,
        LocalDate nextDay,
        String status,
        long lastEntry) {

    static final String ACTIVE = "active";
    static final String PAUSED = "paused";

    private static final int LONGEST_TAGS = 200;

    static StoredRecurring of(long account, NewEntry entry, Rhythm rhythm, int time) {
        String tags = String.join(" ", entry.tags().stream().sorted().toList());
        return new StoredRecurring(
                null,
                account,
                entry.kind(),
                entry.amount().amount(),
                entry.amount().currency(),
                entry.category(),
                entry.item(),
                entry.merchant(),
                tags.length() <= LONGEST_TAGS ? tags : "",
                entry.payment(),
                entry.note(),
                rhythm.unit(),
                rhythm.step(),
                rhythm.first(),
                time,
                rhythm.day(time),
                ACTIVE,
                0);
    }

    long number() {
        return Objects.requireNonNull(id);
    }

    Rhythm rhythm() {
        return new Rhythm(unit, step, firstDay);
    }

    Recurring toRecurring() {
        return new Recurring(number(), rhythm(), entry(nextDay), status.equals(PAUSED));
    }

    NewEntry entry(LocalDate day) {
        return new NewEntry(
                kind,
                new Money(amount, currency),
                category,
                item,
                merchant,
                day,
                tags.isEmpty() ? Set.of() : Set.copyOf(List.of(tags.split(" "))),
                payment,
                note);
    }
}
