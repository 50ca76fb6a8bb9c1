package io.chatledger.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.chatledger.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the entries of an account come to, as figures to be worded or drawn. */
@Service
@Transactional(readOnly = true)
public class Reports {

    private final Entries entries;

    Reports(Entries entries) {
        this.entries = entries;
    }

    /**
     * What was spent from the first to the last day, both included; with {@link Category#INCOME} what came in. The
     * category null for all spending.
     *
     * @return one for each currency, the one with the most entries first; empty when there is nothing
     */
    public List<Spending> spending(long account, LocalDate from, LocalDate to, @Nullable Category category) {
        Scope scope = Scope.of(category);
        Map<Currency, List<Entries.DailySum>> currencies =
                entries.daily(account, from, to, scope.kinds(), scope.category()).stream()
                        .collect(groupingBy(Entries.DailySum::currency, LinkedHashMap::new, toList()));
        return currencies.entrySet().stream()
                .map(sums -> new Spending(
                        sums.getKey(),
                        from,
                        to,
                        sums.getValue().stream().map(Reports::daily).toList()))
                .sorted(Comparator.comparingInt(Spending::entries).reversed())
                .toList();
    }

    private static Spending.Daily daily(Entries.DailySum sum) {
        return new Spending.Daily(
                sum.entryDay(), sum.category(), new Money(sum.amount(), sum.currency()), sum.entries());
    }
}
