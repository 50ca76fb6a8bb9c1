package io.chatledger.budget;

/** How often a budget begins anew. */
public enum Cycle {
    DAY,
    WEEK,
    MONTH,
    YEAR
}
