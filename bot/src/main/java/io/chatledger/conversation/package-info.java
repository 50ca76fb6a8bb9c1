/** A message becomes replies: decides what to do, does it, and words the answer. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "understanding",
            "chart",
            "account",
            "ledger",
            "budget",
            "money",
            "outbox",
            "recurring",
            "takeout",
            "transaction"
        })
package io.chatledger.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
