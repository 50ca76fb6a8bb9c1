/** Updates in and replies out; the only importer of the TelegramBots library. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"conversation", "chart", "account", "inbox", "outbox", "takeout", "transaction"})
package io.chatledger.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
