package io.chatledger.conversation;

import io.chatledger.understanding.Intent;

/** Tells what a message was understood as, in the transaction that answers it. */
public record Understood(Intent intent) {}
