package io.chatledger.link;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Places in front of what takes long: so few that nobody waits for more than some seconds, and no origin has them all. */
final class Turns {

    private static final int PLACES = 64;
    private static final int OF_ONE_ORIGIN = 8;

    private final Map<Origin, Integer> taken = new HashMap<>();
    private int all;

    /**
     * Does the work on a place.
     *
     * @throws Busy at once when there is none, and nothing was done
     */
    <T extends @Nullable Object> T in(Origin origin, Supplier<T> work) {
        enter(origin);
        try {
            return work.get();
        } finally {
            leave(origin);
        }
    }

    private synchronized void enter(Origin origin) {
        int places = taken.getOrDefault(origin, 0);
        if (all >= PLACES || places >= OF_ONE_ORIGIN) {
            throw new Busy();
        }
        taken.put(origin, places + 1);
        all++;
    }

    private synchronized void leave(Origin origin) {
        taken.computeIfPresent(origin, (_, places) -> places == 1 ? null : places - 1);
        all--;
    }
}
