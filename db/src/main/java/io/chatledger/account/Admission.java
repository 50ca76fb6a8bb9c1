package io.chatledger.account;

/**
 * Somebody has shown that an account is theirs; good until everybody is signed out of it.
 *
 * @param signOuts how often that had happened before
 */
public record Admission(long account, int signOuts) {}
