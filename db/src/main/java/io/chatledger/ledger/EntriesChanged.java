package io.chatledger.ledger;

import java.time.Instant;
import java.util.List;

/**
 * Tells, inside the transaction that does it, that entries of an account came, changed or went.
 *
 * @param before as they were, empty when they are new
 * @param after as they are now, empty when they are gone
 */
public record EntriesChanged(long account, List<Entry> before, List<Entry> after, Instant at) {

    public EntriesChanged {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
