/** The statistical models: what they see of a message, and what they answer. */
@NullMarked
package io.chatledger.understanding.model;

import org.jspecify.annotations.NullMarked;
