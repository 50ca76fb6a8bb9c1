@NullMarked
package io.chatledger.understanding.training;

import org.jspecify.annotations.NullMarked;
