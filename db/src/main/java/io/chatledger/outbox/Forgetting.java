package io.chatledger.outbox;

import io.chatledger.account.Leaving;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what has not left yet for an account that is deleted. */
@Component
class Forgetting {

    private final OutgoingItems items;

    Forgetting(OutgoingItems items) {
        this.items = items;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Leaving leaving) {
        leaving.chats().forEach(chat -> items.forget(chat.toString()));
        leaving.addresses().forEach(address -> items.forget(Mail.stream(address)));
    }
}
