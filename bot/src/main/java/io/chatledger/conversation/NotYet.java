package io.chatledger.conversation;

/** Words what is not possible so far, and what is. */
final class NotYet {

    static final String BUDGETS = "I do not watch budgets yet. “how much this month” tells what you spent.";
    static final String EXPORT = "I cannot export yet. “last 100” lists your entries.";
    static final String SETTINGS = "There is nothing to set yet. Name the currency where it differs: “12 EUR lunch”.";
    static final String FIGURES =
            "I cannot work that out yet. I add up by category and time, for example “groceries last month”.";

    private NotYet() {}

    static String about(String subject) {
        return "I cannot look for “" + Plain.shown(subject)
                + "” alone yet. I add up by category and time, for example “groceries last month”.";
    }
}
