/** Who the user is, which chats are theirs, and their settings. */
@NullMarked
@ApplicationModule(allowedDependencies = {"money"})
package io.chatledger.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
