@NullMarked
package io.chatledger.conversation;

import org.jspecify.annotations.NullMarked;
