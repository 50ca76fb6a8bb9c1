package io.chatledger.budget;

import static java.util.stream.Collectors.joining;

import io.chatledger.account.Leaving;
import io.chatledger.account.Links;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.CategoryMerged;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands the budgets of an account over to the one it becomes part of, and forgets those of one that leaves. */
@Component
class BudgetHandover {

    private final Estate estate;
    private final Books books;

    BudgetHandover(Estate estate, Books books) {
        this.estate = estate;
        this.books = books;
    }

    /** Where both limit the same, the account's that stays holds. What was changed before cannot be taken back. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(Links.Merging merging) {
        boolean known = books.lock(merging.into());
        estate.forgetOlderLimits(merging.from());
        estate.renumberLimits(merging.from());
        estate.moveBudgets(merging.from(), merging.into());
        if (!known) {
            estate.moveBook(merging.from(), merging.into());
        }
        forget(merging.from());
    }

    /** Of two budgets that come to limit the same, the older one holds. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(CategoryMerged merged) {
        for (Estate.Covered budget : estate.covered(merged.account())) {
            Set<String> codes = new LinkedHashSet<>(List.of(budget.categories().split(",")));
            if (!codes.remove(merged.from().code())) {
                continue;
            }
            codes.add(merged.into().code());
            String categories = codes.stream()
                    .map(Category::ofCode)
                    .sorted()
                    .map(Category::code)
                    .collect(joining(","));
            if (!estate.cover(budget.id(), merged.account(), categories)) {
                estate.forgetBreachesOf(budget.id());
                estate.forgetLimitsOf(budget.id());
                estate.forgetBudget(budget.id());
            }
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Leaving leaving) {
        forget(leaving.account());
    }

    private void forget(long account) {
        estate.forgetBreaches(account);
        estate.forgetLimits(account);
        estate.forgetBudgets(account);
        estate.forgetBook(account);
    }
}
