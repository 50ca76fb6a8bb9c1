/** What somebody recorded, as a file to take away and to bring back; the only importer of FastCSV. */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "ledger"})
package io.chatledger.takeout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
