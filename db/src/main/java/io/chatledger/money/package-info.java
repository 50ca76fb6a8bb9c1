/** Exact amounts in a currency. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.chatledger.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
