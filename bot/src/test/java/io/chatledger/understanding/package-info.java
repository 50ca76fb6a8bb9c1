@NullMarked
package io.chatledger.understanding;

import org.jspecify.annotations.NullMarked;
