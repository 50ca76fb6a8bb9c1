package io.chatledger.understanding.words;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Small words by what they do beside a number, a day or a name: "ago", "last", "each", "split". */
public final class WordGroups {

    private static final Map<String, Set<String>> GROUPS = new TreeMap<>();

    static {
        Vocabulary.rows("en/small-words.tsv")
                .forEach(row -> GROUPS.computeIfAbsent(row.getFirst(), _ -> new HashSet<>())
                        .addAll(Set.of(row.get(1).split(" ", -1))));
    }

    /** @throws IllegalArgumentException when there is no such group */
    public static Set<String> of(String group) {
        Set<String> words = GROUPS.get(group);
        if (words == null) {
            throw new IllegalArgumentException("small-words.tsv has no group " + group);
        }
        return Set.copyOf(words);
    }

    public boolean is(String group, String word) {
        return GROUPS.getOrDefault(group, Set.of()).contains(word);
    }
}
