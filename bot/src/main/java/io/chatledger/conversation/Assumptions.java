package io.chatledger.conversation;

import static java.util.stream.Collectors.joining;

import io.chatledger.understanding.EntryDraft;
import io.chatledger.understanding.EntryDraft.Assumed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Words what was not stated in a message, so that a wrong guess is seen at once. */
record Assumptions(Phrases phrases) {

    private static final int NUMBERS = 5;

    /**
     * For example {@code Assumed: USD, today}, or {@code Assumed: USD in 1 and 3}, and {@code Eating out, as you taught
     * me}; empty when everything was stated.
     */
    String of(List<EntryDraft> drafts) {
        Map<String, List<Integer>> assumed = new LinkedHashMap<>();
        Map<String, List<Integer>> taught = new LinkedHashMap<>();
        for (Assumed what : Assumed.values()) {
            for (int i = 0; i < drafts.size(); i++) {
                if (drafts.get(i).assumed().contains(what)) {
                    note(assumed, value(drafts.get(i), what), i);
                }
            }
        }
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).taught()) {
                note(taught, phrases.label(drafts.get(i).category()).name(), i);
            }
        }
        return Stream.of(
                        worded("Assumed: ", assumed, drafts.size(), ""),
                        worded("", taught, drafts.size(), ", as you taught me"))
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
    }

    private static void note(Map<String, List<Integer>> entries, String value, int i) {
        entries.computeIfAbsent(value, _ -> new ArrayList<>()).add(i + 1);
    }

    private static String worded(String before, Map<String, List<Integer>> entries, int all, String after) {
        return entries.isEmpty()
                ? ""
                : entries.entrySet().stream()
                        .map(value -> value.getKey() + where(value.getValue(), all))
                        .collect(joining(", ", before, after));
    }

    private String value(EntryDraft draft, Assumed what) {
        return switch (what) {
            case CURRENCY -> draft.amount().currency().getCurrencyCode();
            case DATE -> phrases.day(draft.date());
            case CATEGORY -> phrases.label(draft.category()).name();
        };
    }

    private static String where(List<Integer> numbers, int all) {
        if (numbers.size() == all) {
            return "";
        }
        return numbers.size() > NUMBERS
                ? " in some"
                : numbers.stream().map(String::valueOf).collect(joining(" and ", " in ", ""));
    }
}
