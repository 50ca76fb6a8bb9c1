package io.chatledger.telegram;

import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which calls go wrong: the next ones of a method, or any by a rule. */
final class Faults {

    private final Map<String, Deque<Fault>> next = new ConcurrentHashMap<>();
    private volatile Function<String, @Nullable Fault> rule = _ -> null;

    /** The next calls of a method, its name in lower case, fail in this order. */
    void next(String method, Fault... faults) {
        queue(method).addAll(List.of(faults));
    }

    /** Every call whose method (in lower case) the rule gives a fault for, fails. */
    void rule(Function<String, @Nullable Fault> rule) {
        this.rule = rule;
    }

    void none() {
        next.clear();
        rule = _ -> null;
    }

    @Nullable
    Fault of(String method) {
        Fault fault = queue(method).poll();
        return fault != null ? fault : rule.apply(method);
    }

    private Deque<Fault> queue(String method) {
        return next.computeIfAbsent(method, _ -> new ConcurrentLinkedDeque<>());
    }
}
