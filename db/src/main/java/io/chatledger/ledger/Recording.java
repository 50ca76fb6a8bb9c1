package io.chatledger.ledger;

import java.util.List;

/** The entries of one message, in its order, recorded and undone together. */
public record Recording(long id, List<Entry> entries) {

    public Recording {
        entries = List.copyOf(entries);
    }
}
