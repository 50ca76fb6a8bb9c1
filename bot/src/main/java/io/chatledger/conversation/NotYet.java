package io.chatledger.conversation;

/** Words what is not possible so far, and what is. */
final class NotYet {

    static final String BUDGETS = "I do not watch budgets yet. “how much this month” tells what you spent.";
    static final String EXPORT = "I cannot export yet. “last 100” lists your entries.";
    static final String SETTINGS = "There is nothing to set yet. Name the currency where it differs: “12 EUR lunch”.";
    static final String PICTURES =
            "I draw all spending or a category so far, for example “chart of groceries”. “how much on coffee” tells it in words.";

    private NotYet() {}
}
