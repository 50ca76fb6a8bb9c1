package io.chatledger.metrics;

import io.chatledger.budget.Breached;
import io.chatledger.conversation.Understood;
import io.chatledger.outbox.Outbox;
import io.chatledger.outbox.SentMails;
import io.chatledger.telegram.Handled;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts what was committed, by few labels, none of which says who. */
final class Counts {

    private static final int SPENT = 100;

    private final MeterRegistry registry;
    private final Clock clock;

    /** All but the rare labels are there from the beginning, so that a rate has a first value. */
    Counts(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        for (Handled.Outcome outcome : Handled.Outcome.values()) {
            updates(outcome);
        }
        for (Outbox.Settled.How how : Outbox.Settled.How.values()) {
            deliveries("telegram", how);
            deliveries("mail", how);
        }
        SentMails.State.REPORTED.forEach(this::reports);
        breaches(0);
        breaches(SPENT);
    }

    @EventListener
    void handled(Handled handled) {
        updates(handled.outcome()).record(handled.took());
    }

    @TransactionalEventListener
    void understood(Understood understood) {
        Label label = Label.of(understood.intent());
        registry.counter("chatledger.messages", "intent", label.intent(), "outcome", label.outcome())
                .increment();
    }

    @TransactionalEventListener
    void settled(Outbox.Settled settled) {
        deliveries(settled.channel(), settled.how()).record(Duration.between(settled.addedAt(), clock.instant()));
    }

    @TransactionalEventListener
    void reported(SentMails.Reported reported) {
        reports(reported.state()).increment();
    }

    @TransactionalEventListener
    void breached(Breached breached) {
        breaches(breached.threshold()).increment();
    }

    private Timer updates(Handled.Outcome outcome) {
        return registry.timer("chatledger.updates", "outcome", lower(outcome));
    }

    private Timer deliveries(String channel, Outbox.Settled.How how) {
        return registry.timer("chatledger.deliveries", "channel", channel, "outcome", lower(how));
    }

    private Counter reports(SentMails.State state) {
        return registry.counter("chatledger.mail.reports", "outcome", lower(state));
    }

    /** What users choose as thresholds is told in two kinds. */
    private Counter breaches(int threshold) {
        return registry.counter("chatledger.breaches", "kind", threshold < SPENT ? "warning" : "spent");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
