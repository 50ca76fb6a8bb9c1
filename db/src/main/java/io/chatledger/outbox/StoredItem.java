package io.chatledger.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A row of the outbox as it is added. */
@Table("OUTBOX")
record StoredItem(
        @Id @Nullable Long id,
        String stream,
        String channel,
        String body,
        int attempts,
        Instant dueAt,
        @Nullable String claimedBy,
        Instant claimedUntil,
        Instant createdAt,
        @Nullable Long cause) {

    static StoredItem free(String stream, String channel, String body, Instant now) {
        return new StoredItem(null, stream, channel, body, 0, now, null, now, now, Cause.current());
    }

    static StoredItem claimed(String stream, String channel, String body, Claim claim, Instant now) {
        return new StoredItem(
                null, stream, channel, body, 1, now, claim.worker(), now.plus(claim.lease()), now, Cause.current());
    }

    /** As who claimed it knows it. */
    Outgoing toOutgoing() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new Outgoing(id, stream, body, 0, createdAt, cause);
    }
}
