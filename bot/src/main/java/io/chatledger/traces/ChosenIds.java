package io.chatledger.traces;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.function.Supplier;

/** Names a span as it is told to, and others by chance. */
final class ChosenIds implements IdGenerator {

    private static final IdGenerator CHANCE = IdGenerator.random();

    private final ScopedValue<UpdateIds> chosen = ScopedValue.newInstance();

    /** What is begun meanwhile is named so. */
    Span name(UpdateIds ids, Supplier<Span> beginning) {
        return ScopedValue.where(chosen, ids).call(beginning::get);
    }

    @Override
    public String generateTraceId() {
        return chosen.isBound() ? chosen.get().trace() : CHANCE.generateTraceId();
    }

    @Override
    public String generateSpanId() {
        return chosen.isBound() ? chosen.get().span() : CHANCE.generateSpanId();
    }
}
