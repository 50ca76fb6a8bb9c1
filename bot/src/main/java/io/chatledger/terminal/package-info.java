/** The same conversation in a terminal, when no bot token is set. */
@NullMarked
@ApplicationModule(allowedDependencies = {"conversation", "chart", "account", "outbox", "takeout", "transaction"})
package io.chatledger.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
