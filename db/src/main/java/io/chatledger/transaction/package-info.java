/** Units of work that are done wholly or not at all, and again when the database asks for it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.chatledger.transaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
