package io.chatledger.conversation;

import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Totals;
import io.chatledger.understanding.Intent.AskList;
import io.chatledger.understanding.Intent.Order;
import io.chatledger.understanding.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Words a page of a list.
 *
 * @param size of the whole list, which may be less than all that was found
 * @param found how many were found
 * @param sums of what was spent, or came in
 * @param first place of the first entry of the page, from 0
 */
record Listing(Phrases phrases, AskList asked, int size, int found, Totals sums, int first) {

    /** So many entries fit into a page. */
    static final int PAGE = 10;

    private static final int CURRENCIES = 3;

    /** @param question its number, which the buttons carry */
    Reply page(List<Entry> entries, long question) {
        Receipt receipt = new Receipt(phrases);
        StringBuilder text = new StringBuilder(head(entries.size()));
        for (int i = 0; i < entries.size(); i++) {
            text.append('\n').append(first + i + 1).append(". ").append(receipt.line(entries.get(i)));
        }
        List<Button> buttons = new ArrayList<>();
        if (first > 0) {
            buttons.add(turn("◀ " + range(first - PAGE), question, first - PAGE));
        }
        if (first + PAGE < size) {
            buttons.add(turn(range(first + PAGE) + " ▶", question, first + PAGE));
        }
        return new Reply(text.toString(), buttons.isEmpty() ? List.of() : List.of(buttons), false);
    }

    Reply nothing() {
        Period period = asked.period();
        String subject =
                new Subject(phrases, asked.of()).listed() + (period == null ? "" : " " + phrases.period(period));
        return Reply.of(subject.isEmpty() ? TalkWords.NOTHING_YET : "No entries" + subject + ".");
    }

    private String head(int shown) {
        Period period = asked.period();
        String subject =
                new Subject(phrases, asked.of()).listed() + (period == null ? "" : " " + phrases.period(period));
        boolean some = size < found || period == null || asked.order() != Order.LATEST;
        String head = some
                ? "The " + word(asked.order()) + (size == 1 ? " entry" : " " + Findings.entries(size)) + subject
                : Findings.entries(size) + subject + amounts();
        return shown == size ? head + ":" : head + "; " + range(first) + ":";
    }

    private String amounts() {
        boolean few =
                found == sums.entries() && !sums.sums().isEmpty() && sums.sums().size() <= CURRENCIES;
        return few ? ", " + phrases.amounts(sums.sums()) : "";
    }

    private String range(int from) {
        int to = Math.min(from + PAGE, size);
        return from + 1 == to ? String.valueOf(to) : from + 1 + "–" + to;
    }

    private static Button turn(String label, long question, int first) {
        return new Tap.Page(question, first).as(label);
    }

    private static String word(Order order) {
        return switch (order) {
            case LATEST -> "latest";
            case OLDEST -> "oldest";
            case LARGEST -> "largest";
            case SMALLEST -> "smallest";
        };
    }
}
