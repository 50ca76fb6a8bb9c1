/** E-mails leave the process; without a provider they are written to a folder. */
@NullMarked
@ApplicationModule(allowedDependencies = {"outbox", "account"})
package io.chatledger.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
