package io.chatledger.understanding;

import java.time.LocalDate;

/** Days from the first to the last, both included, in the user's zone. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on or after the day it begins");
        }
    }
}
