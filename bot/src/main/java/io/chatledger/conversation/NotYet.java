package io.chatledger.conversation;

/** Words what is not possible so far, and what is. */
final class NotYet {

    static final String CATEGORIES = "I cannot name categories yet. A tag does nearly the same: “12 clay #pottery”.";
    static final String CHANGES =
            "So far I can change only the category, for example “make it groceries”. Or say “undo” and write it again.";

    static final String DELETIONS =
            "So far I can take out only the last entry: say “delete the last one”. Or tap Undo below the entry.";
    static final String FIGURES =
            "I cannot work that out yet. I add up by category and time, for example “groceries last month”.";
    static final String NO_SUCH_ENTRY = "I do not find that entry. “last 10” lists the latest ones.";

    private NotYet() {}

    static String about(String subject) {
        return "I cannot look for “" + Plain.shown(subject)
                + "” alone yet. I add up by category and time, for example “groceries last month”.";
    }
}
