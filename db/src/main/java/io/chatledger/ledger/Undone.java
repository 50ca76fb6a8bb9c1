package io.chatledger.ledger;

import java.util.List;

/**
 * What taking back the last step did; taking back again turns it round.
 *
 * @param before the entries of the step as they were until now, none of those that were taken out
 * @param after the same as they are now, none of those that are taken out
 */
public record Undone(List<Entry> before, List<Entry> after) {

    public Undone {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
