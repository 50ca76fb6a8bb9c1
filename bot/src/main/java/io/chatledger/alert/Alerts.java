package io.chatledger.alert;

import io.chatledger.account.AlertAddresses;
import io.chatledger.budget.Breached;
import io.chatledger.outbox.BreachMail;
import io.chatledger.outbox.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts word of a spent budget into the outbox, in the transaction that spent it. */
@Component
class Alerts {

    private static final int SPENT = 100;

    private final AlertAddresses alerts;
    private final Outbox outbox;

    Alerts(AlertAddresses alerts, Outbox outbox) {
        this.alerts = alerts;
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(Breached breached) {
        if (breached.threshold() >= SPENT) {
            alerts.wanted(breached.account())
                    .ifPresent(
                            to -> outbox.add(new BreachMail(to, breached.account(), breached.breach()), breached.at()));
        }
    }
}
