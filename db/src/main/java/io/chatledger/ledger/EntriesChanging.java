package io.chatledger.ledger;

/**
 * Tells, inside the transaction that is about to do it, that entries of an account are going to come, change or go:
 * whoever must not let two such transactions run side by side takes a lock now, before either has written.
 */
public record EntriesChanging(long account) {}
