package io.chatledger.ledger;

import io.chatledger.account.Leaving;
import io.chatledger.account.Links;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands the entries of an account over to the one it becomes part of, and forgets those of one that leaves. */
@Component
class Handover {

    private final Belongings belongings;

    Handover(Belongings belongings) {
        this.belongings = belongings;
    }

    /** What both accounts have learned is kept as the account knows it that stays. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(Links.Merging merging) {
        belongings.moveEntries(merging.from(), merging.into());
        belongings.moveRecordings(merging.from(), merging.into());
        belongings.dropKnown(merging.from(), merging.into());
        belongings.moveLearned(merging.from(), merging.into());
        belongings.dropLastStep(merging.from(), merging.into());
        belongings.moveLastStep(merging.from(), merging.into());
        belongings.moveInquiries(merging.from(), merging.into());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Leaving leaving) {
        belongings.forgetLastStep(leaving.account());
        belongings.forgetInquiries(leaving.account());
        belongings.forgetSources(leaving.account());
        belongings.forgetTags(leaving.account());
        belongings.forgetEntries(leaving.account());
        belongings.forgetRecordings(leaving.account());
        belongings.forgetLearned(leaving.account());
    }
}
