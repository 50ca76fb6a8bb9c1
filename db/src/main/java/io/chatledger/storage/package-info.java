/** Migrations, converters and dialect of the database; nothing here is public. */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "account", "ledger", "outbox"})
package io.chatledger.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
