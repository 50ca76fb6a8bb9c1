@NullMarked
package io.chatledger.terminal;

import org.jspecify.annotations.NullMarked;
