/** Trains the models during the build, from templates and lexicons. */
@NullMarked
package io.chatledger.understanding.training;

import org.jspecify.annotations.NullMarked;
