package io.chatledger.understanding.model;

import io.chatledger.understanding.words.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the things are that words name, the nearest first: {@code samosa → pastry, food …}; {@code ~} marks a rarer meaning. */
public final class Kinds {

    public static final String FILE = "kinds.tsv";

    private final Map<String, List<String>> kinds = new HashMap<>();

    private Kinds() {
        Map<String, List<String>> same = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Vocabulary.rows(FILE)
                .forEach(row -> kinds.put(
                        row.getFirst(),
                        same.computeIfAbsent(
                                row.getLast(),
                                list -> List.of(list.split(" ", -1)).stream()
                                        .map(name -> names.computeIfAbsent(name, _ -> name))
                                        .toList())));
    }

    public static Kinds load() {
        return new Kinds();
    }

    /** Empty when the word is not known. */
    List<String> of(String word) {
        return kinds.getOrDefault(word, List.of());
    }
}
