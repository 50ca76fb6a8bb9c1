package io.chatledger.understanding.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Small words by what they do beside a number or a day: "ago", "last", "each", "split". */
public final class WordGroups {

    private final Map<String, Set<String>> groups = new HashMap<>();

    public WordGroups() {
        Vocabulary.rows("en/small-words.tsv")
                .forEach(row -> groups.computeIfAbsent(row.getFirst(), _ -> new HashSet<>())
                        .addAll(Set.of(row.get(1).split(" ", -1))));
    }

    public boolean is(String group, String word) {
        return groups.getOrDefault(group, Set.of()).contains(word);
    }
}
