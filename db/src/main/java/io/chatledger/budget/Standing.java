package io.chatledger.budget;

import io.chatledger.ledger.Costs;
import io.chatledger.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Works out from the ledger how budgets stand. */
@Component
class Standing {

    /** So many terms before are carried over at most. */
    static final int MOST_CARRIED = 12;

    private final Costs costs;

    Standing(Costs costs) {
        this.costs = costs;
    }

    BudgetStatus of(long account, Terms terms, Budget budget, Term term) {
        Money carried = budget.limit().carriesOver()
                ? carried(account, terms, budget, term)
                : new Money(BigDecimal.ZERO, budget.limit().amount().currency());
        return new BudgetStatus(budget, term, carried, spent(account, budget, term.from(), term.to()));
    }

    /** Today's limit for each of the terms before, less what they took; a paused term carries nothing. */
    private Money carried(long account, Terms terms, Budget budget, Term term) {
        Money limit = budget.limit().amount();
        List<Term> past = Stream.iterate(terms.before(budget.cycle(), term), each -> terms.before(budget.cycle(), each))
                .takeWhile(each -> !each.from().isBefore(budget.began()))
                .limit(MOST_CARRIED)
                .toList();
        if (past.isEmpty()) {
            return new Money(BigDecimal.ZERO, limit.currency());
        }
        Term pause = budget.limit().pause();
        List<Term> paused =
                past.stream().filter(each -> pause != null && pause.meets(each)).toList();
        Money spent = paused.stream()
                .map(each -> spent(account, budget, each.from(), each.to()).negated())
                .reduce(
                        spent(
                                account,
                                budget,
                                past.getLast().from(),
                                term.from().minusDays(1)),
                        Money::plus);
        BigDecimal granted = limit.amount().multiply(BigDecimal.valueOf(past.size() - paused.size()));
        return new Money(granted, limit.currency()).plus(spent.negated());
    }

    private Money spent(long account, Budget budget, LocalDate from, LocalDate to) {
        return costs.sum(account, budget.coverage(), budget.limit().amount().currency(), from, to);
    }
}
