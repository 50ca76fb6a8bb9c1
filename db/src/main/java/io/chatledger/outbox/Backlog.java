package io.chatledger.outbox;

import java.time.Instant;

/**
 * What waits in a channel of the outbox.
 *
 * @param items how many; a channel without any is not listed
 * @param oldest when the first of them was added
 */
public record Backlog(String channel, long items, Instant oldest) {}
