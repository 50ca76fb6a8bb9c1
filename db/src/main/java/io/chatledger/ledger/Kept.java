package io.chatledger.ledger;

/**
 * An entry as it leaves the ledger and comes back.
 *
 * @param origin tells it from all others wherever it goes, at most 64 characters; it never changes
 */
public record Kept(String origin, NewEntry entry) {

    private static final int LONGEST = 64;

    /** @throws IllegalArgumentException when the origin is empty or too long */
    public Kept {
        if (origin.isEmpty() || origin.codePointCount(0, origin.length()) > LONGEST) {
            throw new IllegalArgumentException("an id has 1 to 64 characters");
        }
    }
}
