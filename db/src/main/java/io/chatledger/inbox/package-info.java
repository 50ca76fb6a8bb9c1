/** What came in from outside, so that it is taken once, however often and to however many replicas it comes. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.chatledger.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
