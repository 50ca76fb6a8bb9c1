package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Totals;
import io.chatledger.understanding.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words totals. */
record Findings(Phrases phrases) {

    private static final int CURRENCIES = 3;

    /** For example {@code 12.00 USD and 5.00 EUR spent on 🍴 Eating out this week (13–19 Jul), 4 entries}. */
    List<Reply> total(Totals totals, Period period, @Nullable Category category) {
        return total(totals, subject(category) + " " + phrases.period(period));
    }

    /** @param subject for example {@code spent on “coffee” this week (13–19 Jul)} */
    List<Reply> total(Totals totals, String subject) {
        if (totals.entries() == 0) {
            return List.of(Reply.of("Nothing " + subject + "."));
        }
        String found = subject + ", " + entries(totals.entries());
        if (totals.sums().size() <= CURRENCIES) {
            return List.of(Reply.of(phrases.amounts(totals.sums()) + " " + found));
        }
        return pages(
                "In all " + found + ":",
                totals.sums().stream().map(phrases::amount).toList());
    }

    String subject(@Nullable Category category) {
        if (category == null) {
            return "spent";
        }
        return category == Category.INCOME ? "came in" : "spent on " + phrases.label(category);
    }

    static String entries(int count) {
        return count == 1 ? "1 entry" : count + " entries";
    }

    private static List<Reply> pages(String head, List<String> lines) {
        List<Reply> pages = new ArrayList<>();
        StringBuilder page = new StringBuilder(head);
        for (String line : lines) {
            if (page.length() + 1 + line.length() > Reply.LONGEST) {
                pages.add(Reply.of(page.toString()));
                page.setLength(0);
            }
            page.append(page.isEmpty() ? "" : "\n").append(line);
        }
        pages.add(Reply.of(page.toString()));
        return pages;
    }
}
