package io.chatledger.ledger;

/** Tells, inside the transaction that does it, that a category of an account became part of another. */
public record CategoryMerged(long account, Category from, Category into) {}
