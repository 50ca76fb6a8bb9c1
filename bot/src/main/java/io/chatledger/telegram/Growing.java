package io.chatledger.telegram;

import java.time.Duration;

/** Waits that double with each failure, from a first one up to a longest one. */
record Growing(Duration first, Duration longest) {

    private static final int DOUBLINGS = 20;

    /** @param failures how often it failed before, from 0 */
    Duration wait(int failures) {
        Duration wait = first.multipliedBy(1L << Math.clamp(failures, 0, DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
