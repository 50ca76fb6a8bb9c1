package io.chatledger.ledger;

import java.util.List;
import java.util.Set;

/**
 * What becomes of entries in one step.
 *
 * @param changed entries as they are to be, told apart by their ids
 * @param removed ids of entries to take out
 * @param added what is recorded besides, in the recording that is revised
 */
public record Revision(List<Entry> changed, Set<Long> removed, List<NewEntry> added) {

    public Revision {
        changed = List.copyOf(changed);
        removed = Set.copyOf(removed);
        added = List.copyOf(added);
    }

    public static Revision changing(Entry changed) {
        return new Revision(List.of(changed), Set.of(), List.of());
    }

    public static Revision removing(Set<Long> removed) {
        return new Revision(List.of(), removed, List.of());
    }

    public boolean isEmpty() {
        return changed.isEmpty() && removed.isEmpty() && added.isEmpty();
    }
}
