package io.chatledger.ledger;

import org.springframework.data.relational.core.mapping.Table;

/** A row of the tags of an entry. */
@Table("ENTRY_TAG")
record StoredTag(String tag) {}
