/** How much of what may be spent is spent, and who has to be told. */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "account", "ledger"})
package io.chatledger.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
