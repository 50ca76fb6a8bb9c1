/** Entries: what was spent, received and refunded, in which category, and what corrections taught. */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "account"})
package io.chatledger.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
