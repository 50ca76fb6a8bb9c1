package io.chatledger.ledger;

import org.springframework.data.relational.core.mapping.Table;

/**
 * What a correction taught.
 *
 * @param phrase an item or merchant in lower case
 */
@Table("LEARNED")
record Lesson(String phrase, Category category) {}
