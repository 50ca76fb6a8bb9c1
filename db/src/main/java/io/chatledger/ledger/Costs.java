package io.chatledger.ledger;

import io.chatledger.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a part of the spending comes to in one currency: expenses less refunds; entries in other currencies are left out. */
@Service
@Transactional(readOnly = true)
public class Costs {

    private final CostRows rows;

    Costs(CostRows rows) {
        this.rows = rows;
    }

    /** From the first to the last day, both included; below zero when more came back than was spent. */
    public Money sum(long account, Coverage of, Currency currency, LocalDate from, LocalDate to) {
        Stream<@Nullable BigDecimal> sums = of.categories().isEmpty()
                ? Stream.of(rows.sum(account, currency, tag(of), from, to))
                : of.categories().stream().map(category -> rows.sum(account, currency, category, tag(of), from, to));
        return new Money(sums.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }

    /** The same day by day. */
    public Spending spending(long account, Coverage of, Currency currency, LocalDate from, LocalDate to) {
        List<Spending.Daily> daily =
                rows.daily(account, currency, everything(of), categories(of), tag(of), from, to).stream()
                        .map(sum -> new Spending.Daily(
                                sum.entryDay(), sum.category(), new Money(sum.amount(), currency), sum.entries()))
                        .toList();
        return new Spending(currency, from, to, daily);
    }

    /** The expenses of the largest amounts, the largest first. */
    public List<Entry> largest(long account, Coverage of, Currency currency, LocalDate from, LocalDate to, int count) {
        return rows.largest(account, currency, everything(of), categories(of), tag(of), from, to, count).stream()
                .map(StoredEntry::toEntry)
                .toList();
    }

    private static String everything(Coverage of) {
        return of.categories().isEmpty() ? "yes" : "no";
    }

    /** Never empty, as no list of values may be. */
    private static Set<Category> categories(Coverage of) {
        return of.categories().isEmpty() ? Set.of(Category.OTHER) : of.categories();
    }

    private static String tag(Coverage of) {
        return Objects.requireNonNullElse(of.tag(), "");
    }
}
