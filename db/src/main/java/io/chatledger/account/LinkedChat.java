package io.chatledger.account;

import java.time.Instant;

/**
 * A chat of an account with an owner.
 *
 * @param name as its owner knows it
 */
public record LinkedChat(Chat chat, String name, Instant linkedAt, Instant lastSeenAt) {}
