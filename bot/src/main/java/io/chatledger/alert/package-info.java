/** E-mails leave the process; the only importer of SendGrid. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"budget", "account", "outbox", "transaction", "ledger", "money", "chart", "conversation"
        })
package io.chatledger.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
