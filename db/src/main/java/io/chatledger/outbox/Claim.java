package io.chatledger.outbox;

import java.time.Duration;

/**
 * That a worker alone sends an item, for so long.
 *
 * @param worker unique among replicas, at most 64 characters
 */
public record Claim(String worker, Duration lease) {}
