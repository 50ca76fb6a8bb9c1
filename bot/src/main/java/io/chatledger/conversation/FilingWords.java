package io.chatledger.conversation;

import static java.util.stream.Collectors.joining;

import io.chatledger.ledger.Catalogues;
import io.chatledger.ledger.Category;
import java.util.Locale;

/** Words what becomes of categories. */
record FilingWords(Labels labels) {

    static final String HELP =
            "Say “add a category Coffee ☕”, “rename eating out to Restaurants”, “merge coffee into eating out”, "
                    + "“hide pets”, or tap one in /settings.";
    static final String NO_NAME =
            "A category needs a name of letters, at most 40: “add a category Coffee ☕”. I changed nothing.";
    static final String TOO_MANY = "There can be " + Catalogues.MOST
            + " categories of your own. Merge two of them first, for example “merge coffee into eating out”.";
    static final String NEEDED =
            "I need that one: what fits nowhere else goes there. You can rename it, for example “rename other to Misc”.";
    static final String NOT_MERGED = "Income and spending stay apart, and a category cannot become part of itself.";

    static String unknown(String name) {
        return "I know no category “" + Plain.shown(name) + "”. “categories” lists them.";
    }

    String all() {
        String hidden = labels.catalogue().all().stream()
                .filter(labels.catalogue()::isHidden)
                .map(this::name)
                .collect(joining(", "));
        return "Your categories: tap one to change it, or say “add a category Coffee ☕”."
                + (hidden.isEmpty() ? "" : "\nHidden: " + hidden);
    }

    String one(Category category) {
        return name(category) + ": to call it otherwise, say “rename " + plain(category) + " to …”.";
    }

    String added(Category category) {
        return "✓ " + name(category) + " is a category now: say “12 " + plain(category) + "”, “make it "
                + plain(category) + "” or “how much on " + plain(category) + "”.";
    }

    String taken(Category category) {
        return name(category) + " is there already. I changed nothing.";
    }

    String renamed(Label before, Category category) {
        return "✓ " + before + " is called " + name(category) + " from now on.";
    }

    String hidden(Category category) {
        return "✓ " + name(category)
                + " is hidden: I do not offer it, and file nothing there by myself. What is there stays." + " “Show "
                + plain(category) + " again” brings it back.";
    }

    String back(Category category) {
        return "✓ " + name(category) + " is offered again.";
    }

    String asked(Category from, Category into, int entries) {
        return "Merge " + name(from) + " (" + Findings.entries(entries) + ") into " + name(into)
                + "? Entries, budgets and what I learned go there. This cannot be taken back.";
    }

    String merged(String from, Category into, int entries) {
        return "✓ " + from + " is part of " + name(into) + " from now on, " + Findings.entries(entries) + " too.";
    }

    private String plain(Category category) {
        return labels.of(category).name().toLowerCase(Locale.ROOT);
    }

    private String name(Category category) {
        return labels.of(category).toString();
    }
}
