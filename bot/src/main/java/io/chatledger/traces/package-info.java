/** What became of one update, step by step, told to a collector of traces; the only importer of OpenTelemetry. */
@NullMarked
@ApplicationModule(allowedDependencies = {"conversation", "metrics", "outbox", "telegram"})
package io.chatledger.traces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
