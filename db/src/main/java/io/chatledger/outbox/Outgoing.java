package io.chatledger.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that must leave the process, claimed by a worker.
 *
 * @param stream what is in one stream leaves in order, for example one chat's replies: {@code telegram:42}
 * @param body whatever the sender needs, at most 32,000 characters
 * @param attempts how often it was claimed before
 * @param createdAt when it was added
 * @param cause the number of the update that made it leave, null when nothing did
 */
public record Outgoing(
        long id,
        String stream,
        String body,
        int attempts,
        Instant createdAt,
        @Nullable Long cause) {}
