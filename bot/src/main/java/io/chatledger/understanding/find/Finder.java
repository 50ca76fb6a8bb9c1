package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;

/** Marks one sort of thing in a message. */
interface Finder {

    void find(Line line, Setting setting, Marks marks);
}
