/** How much of what may be spent is spent. */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "ledger"})
package io.chatledger.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
