package io.chatledger.ledger;

import java.util.List;

/** The entries of one message, recorded and undone together. */
public record Recording(long id, List<Entry> entries) {}
