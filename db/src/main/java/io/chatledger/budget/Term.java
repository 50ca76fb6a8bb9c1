package io.chatledger.budget;

import java.time.LocalDate;

/** The days that a limit holds for, both included, in the user's zone. */
public record Term(LocalDate from, LocalDate to) {

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean meets(Term other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }
}
