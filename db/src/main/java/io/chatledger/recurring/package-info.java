/** What is booked again and again by itself, such as rent: on its day, and once, whichever replica does it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "account", "ledger"})
package io.chatledger.recurring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
