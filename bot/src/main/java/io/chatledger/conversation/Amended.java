package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.NewEntry;
import io.chatledger.money.Money;
import io.chatledger.understanding.Change;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Entries as a change makes them. */
final class Amended {

    private Amended() {}

    /**
     * What is filed as income came in, and nothing else did; an amount without a currency is in that of the entry.
     *
     * @throws IllegalArgumentException when the amount has more decimals than its currency, or is not one of an entry
     */
    static Entry of(Entry entry, Change to) {
        Category category = category(entry, to);
        Kind kind = Objects.requireNonNullElse(to.kind(), entry.kind());
        Entry filed = entry.filedUnder(category);
        return new Entry(
                entry.id(),
                category == Category.INCOME ? Kind.INCOME : kind == Kind.INCOME ? filed.kind() : kind,
                amount(entry, to),
                category,
                to.item() == null ? entry.item() : Texts.name(to.item()),
                to.merchant() == null ? entry.merchant() : Texts.name(to.merchant()),
                Objects.requireNonNullElse(to.date(), entry.day()),
                entry.tags(),
                entry.payment(),
                entry.note());
    }

    /** @see #of(Entry, Change) */
    static NewEntry of(NewEntry planned, Change to) {
        Entry entry = of(Entry.of(0, planned), to);
        return new NewEntry(
                entry.kind(),
                entry.amount(),
                entry.category(),
                entry.item(),
                entry.merchant(),
                entry.day(),
                entry.tags(),
                entry.payment(),
                entry.note());
    }

    static Entry noted(Entry entry, String note) {
        return new Entry(
                entry.id(),
                entry.kind(),
                entry.amount(),
                entry.category(),
                entry.item(),
                entry.merchant(),
                entry.day(),
                entry.tags(),
                entry.payment(),
                Texts.name(note));
    }

    private static Category category(Entry entry, Change to) {
        if (to.category() != null) {
            return to.category();
        }
        if (to.kind() == Kind.INCOME) {
            return Category.INCOME;
        }
        return to.kind() != null && entry.category() == Category.INCOME ? Category.OTHER : entry.category();
    }

    private static Money amount(Entry entry, Change to) {
        @Nullable Money stated = to.amount();
        if (stated == null && to.currency() == null) {
            return entry.amount();
        }
        BigDecimal number = stated == null ? entry.amount().amount() : stated.amount();
        Currency currency =
                Objects.requireNonNullElse(to.currency(), entry.amount().currency());
        if (number.signum() <= 0 || number.compareTo(Money.LIMIT) >= 0) {
            throw new IllegalArgumentException("not an amount of an entry");
        }
        return new Money(number, currency);
    }
}
