package io.chatledger.conversation;

import io.chatledger.understanding.Intent;
import java.time.Duration;

/**
 * Tells what a message was understood as, in the transaction that answers it.
 *
 * @param took for reading it
 */
public record Understood(Intent intent, Duration took) {}
