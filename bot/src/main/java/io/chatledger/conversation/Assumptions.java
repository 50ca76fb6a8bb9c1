package io.chatledger.conversation;

import static java.util.stream.Collectors.joining;

import io.chatledger.understanding.EntryDraft;
import io.chatledger.understanding.EntryDraft.Assumed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words what was not stated in a message, so that a wrong guess is seen at once. */
record Assumptions(Phrases phrases) {

    private static final int NUMBERS = 5;

    /** For example {@code Assumed: USD, today}, or {@code Assumed: USD in 1 and 3}; empty when everything was stated. */
    String of(List<EntryDraft> drafts) {
        Map<String, List<Integer>> entries = new LinkedHashMap<>();
        for (Assumed what : Assumed.values()) {
            for (int i = 0; i < drafts.size(); i++) {
                if (drafts.get(i).assumed().contains(what)) {
                    entries.computeIfAbsent(value(drafts.get(i), what), _ -> new ArrayList<>())
                            .add(i + 1);
                }
            }
        }
        return entries.isEmpty()
                ? ""
                : entries.entrySet().stream()
                        .map(value -> value.getKey() + where(value.getValue(), drafts.size()))
                        .collect(joining(", ", "Assumed: ", ""));
    }

    private String value(EntryDraft draft, Assumed what) {
        return switch (what) {
            case CURRENCY -> draft.amount().currency().getCurrencyCode();
            case DATE -> phrases.day(draft.date());
            case CATEGORY -> Label.of(draft.category()).name();
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
