/** What must leave the process, claimed by one replica at a time and sent in order. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account"})
package io.chatledger.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
