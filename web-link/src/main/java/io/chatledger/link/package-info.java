/** The small web page that links a chat to an account. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "outbox"})
package io.chatledger.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
