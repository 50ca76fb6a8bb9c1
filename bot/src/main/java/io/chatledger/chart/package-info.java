/** A picture is drawn from figures; the only importer of JFreeChart. */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "ledger"})
package io.chatledger.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
