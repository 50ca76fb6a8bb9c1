@NullMarked
package io.chatledger.chart;

import org.jspecify.annotations.NullMarked;
