/** What an operator sees: probes and figures on a port of their own; the only importer of Micrometer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"understanding", "conversation", "budget", "outbox", "telegram"})
package io.chatledger.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
