/** The first step of understanding: text becomes tokens, and phrases of the vocabulary are found among them. */
@NullMarked
package io.chatledger.understanding.words;

import org.jspecify.annotations.NullMarked;
