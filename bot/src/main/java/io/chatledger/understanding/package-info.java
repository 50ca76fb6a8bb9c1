/** Text to intent: what somebody meant by a message, and the only importer of OpenNLP. */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "ledger"})
package io.chatledger.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
