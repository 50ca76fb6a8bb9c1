package io.chatledger.budget;

import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.ledger.Costs;
import io.chatledger.ledger.Spending;
import java.util.Currency;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened when spending reached a threshold. */
@Service
@Transactional(readOnly = true)
public class Breaches {

    private static final int LARGEST = 5;

    private final StoredBreaches stored;
    private final StoredBudgets budgets;
    private final Accounts accounts;
    private final Standing standing;
    private final Costs costs;

    Breaches(StoredBreaches stored, StoredBudgets budgets, Accounts accounts, Standing standing, Costs costs) {
        this.stored = stored;
        this.budgets = budgets;
        this.accounts = accounts;
        this.standing = standing;
        this.costs = costs;
    }

    /** By the number in {@link Breached}; empty when the budget is gone meanwhile. */
    public Optional<BreachReport> report(long breach) {
        return stored.find(breach)
                .flatMap(row -> budgets.find(row.budgetId())
                        .flatMap(budget -> accounts.find(row.accountId())
                                .map(account -> report(row, budget.toBudget(), account))));
    }

    private BreachReport report(StoredBreaches.Row row, Budget budget, Account account) {
        Terms terms = Terms.of(account);
        Term term = terms.of(budget.cycle(), row.termFrom());
        Term past = terms.before(budget.cycle(), term);
        Spending before = spending(account, budget, past);
        return new BreachReport(
                account.number(),
                row.threshold(),
                standing.of(account.number(), terms, budget, term),
                row.crossedAt(),
                costs.largest(account.number(), budget.coverage(), currency(budget), term.from(), term.to(), LARGEST),
                spending(account, budget, term),
                before.entries() == 0 ? null : before);
    }

    private Spending spending(Account account, Budget budget, Term term) {
        return costs.spending(account.number(), budget.coverage(), currency(budget), term.from(), term.to());
    }

    private static Currency currency(Budget budget) {
        return budget.limit().amount().currency();
    }
}
