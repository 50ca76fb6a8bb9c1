package io.chatledger.conversation;

/** Words what is not possible so far, and what is. */
final class NotYet {

    static final String PICTURES =
            "I draw all spending or a category so far, for example “chart of groceries”. “how much on coffee” tells it in words.";

    private NotYet() {}
}
