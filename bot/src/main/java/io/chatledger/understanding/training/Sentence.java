package io.chatledger.understanding.training;

import java.util.List;

/** A generated sentence, and which characters of it are a thing or a shop. */
record Sentence(String intent, String text, List<Part> parts) {

    /** Characters that play a role, from the first up to the end, exclusive. */
    record Part(int from, int to, String role) {}
}
