/** The application. */
@NullMarked
package io.chatledger;

import org.jspecify.annotations.NullMarked;
