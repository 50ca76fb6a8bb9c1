/** The small web page where people sign in, link a chat to their account, and see what is connected. */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "account", "ledger", "outbox", "takeout", "transaction"})
package io.chatledger.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
