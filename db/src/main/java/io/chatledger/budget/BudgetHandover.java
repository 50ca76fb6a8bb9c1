package io.chatledger.budget;

import io.chatledger.account.Leaving;
import io.chatledger.account.Links;
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
