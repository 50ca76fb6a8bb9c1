/** The second step of understanding: numbers, amounts, days, names and the like are marked in the tokens. */
@NullMarked
package io.chatledger.understanding.find;

import org.jspecify.annotations.NullMarked;
