package io.chatledger.outbox;

import io.chatledger.account.Leaving;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what has not left yet for an account that is deleted, and which mails it got. */
@Component
class Forgetting {

    private final OutgoingItems items;
    private final StoredSentMails mails;

    Forgetting(OutgoingItems items, StoredSentMails mails) {
        this.items = items;
        this.mails = mails;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Leaving leaving) {
        leaving.chats().forEach(chat -> items.forget(chat.toString()));
        leaving.addresses().forEach(address -> {
            items.forget(Letter.stream(address));
            items.forget(BreachMail.stream(address));
        });
        mails.forgetOf(leaving.account());
    }
}
