package io.chatledger.traces;

import io.chatledger.conversation.Understood;
import io.chatledger.metrics.Label;
import io.chatledger.outbox.Cause;
import io.chatledger.outbox.Outbox;
import io.chatledger.telegram.Handled;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells each update as a trace: {@code update} is all of it, within it {@code read} and {@code commit}, and from the commit
 * each {@code reply} until Telegram or the e-mail provider has answered. No attribute says who, or what was written.
 */
final class Traces {

    private static final AttributeKey<Long> UPDATE = AttributeKey.longKey("chatledger.update");
    private static final AttributeKey<String> INTENT = AttributeKey.stringKey("chatledger.intent");
    private static final AttributeKey<String> CHANNEL = AttributeKey.stringKey("chatledger.channel");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("chatledger.outcome");

    private final Tracer tracer;
    private final ChosenIds ids;
    private final Clock clock;

    Traces(Tracer tracer, ChosenIds ids, Clock clock) {
        this.tracer = tracer;
        this.ids = ids;
        this.clock = clock;
    }

    /** Heard at once: where a transaction is begun again, each reading is told. */
    @EventListener
    void understood(Understood understood) {
        Long update = Cause.current();
        if (update != null) {
            Instant end = clock.instant();
            Label label = Label.of(understood.intent());
            Attributes attributes = Attributes.of(UPDATE, update, INTENT, label.intent(), OUTCOME, label.outcome());
            within(update, "read", attributes, end.minus(understood.took()), end);
        }
    }

    @EventListener
    void handled(Handled handled) {
        Instant end = handled.at();
        Instant began = end.minus(handled.took());
        long update = handled.update();
        Attributes attributes = Attributes.of(UPDATE, update, OUTCOME, lower(handled.outcome()));
        if (handled.outcome() == Handled.Outcome.REPEATED) {
            within(update, "repeated", attributes, began, end);
        } else {
            within(update, "commit", Attributes.of(UPDATE, update), end.minus(handled.commit()), end);
            SpanBuilder whole = span("update", attributes, began).setNoParent();
            ids.name(UpdateIds.of(update), whole::startSpan).end(end);
        }
    }

    @TransactionalEventListener
    void settled(Outbox.Settled settled) {
        Long update = settled.cause();
        if (update != null) {
            Attributes attributes =
                    Attributes.of(UPDATE, update, CHANNEL, settled.channel(), OUTCOME, lower(settled.how()));
            within(update, "reply", attributes, settled.addedAt(), clock.instant());
        }
    }

    private void within(long update, String name, Attributes attributes, Instant began, Instant end) {
        span(name, attributes, began)
                .setParent(UpdateIds.of(update).context())
                .startSpan()
                .end(end);
    }

    private SpanBuilder span(String name, Attributes attributes, Instant began) {
        return tracer.spanBuilder(name).setAllAttributes(attributes).setStartTimestamp(began);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
