package io.chatledger.conversation;

import io.chatledger.understanding.Intent;

/** A text and what it was understood as; the text is the whole of a message that was said in two. */
record Reading(String text, Intent intent) {}
