package io.chatledger.understanding.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Small words by what they do beside a number, a day or a name: "ago", "last", "each", "split". */
public final class WordGroups {

    /** The groups of each word. */
    private static final Map<String, Set<String>> GROUPS = new HashMap<>();

    static {
        Vocabulary.rows("en/small-words.tsv").forEach(row -> {
            for (String word : row.get(1).split(" ", -1)) {
                GROUPS.computeIfAbsent(word, _ -> new HashSet<>()).add(row.getFirst());
            }
        });
    }

    /** @throws IllegalArgumentException when there is no such group */
    public static Set<String> of(String group) {
        Set<String> words = new HashSet<>();
        GROUPS.forEach((word, groups) -> {
            if (groups.contains(group)) {
                words.add(word);
            }
        });
        if (words.isEmpty()) {
            throw new IllegalArgumentException("small-words.tsv has no group " + group);
        }
        return Set.copyOf(words);
    }

    public boolean is(String group, String word) {
        Set<String> groups = GROUPS.get(word);
        return groups != null && groups.contains(group);
    }
}
