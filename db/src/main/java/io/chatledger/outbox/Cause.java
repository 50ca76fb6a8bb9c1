package io.chatledger.outbox;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What makes things leave: the number of the update that is in hand on this thread, kept with what is added meanwhile. */
public final class Cause {

    private static final ScopedValue<Long> CURRENT = ScopedValue.newInstance();

    private Cause() {}

    /** Does the work; whatever it adds to the outbox has this cause. */
    public static <T> T of(long number, Supplier<T> work) {
        return ScopedValue.where(CURRENT, number).call(work::get);
    }

    /** Null when nothing from outside is in hand. */
    public static @Nullable Long current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }
}
