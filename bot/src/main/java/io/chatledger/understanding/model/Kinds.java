package io.chatledger.understanding.model;

import io.chatledger.understanding.words.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the things are that words name, the nearest first: {@code samosa → pastry, food …}; {@code ~} marks a rarer meaning. */
public final class Kinds {

    /** A line has kinds, and behind a tab the words that are all of them. */
    public static final String FILE = "kinds.tsv";

    private final Map<String, List<String>> kinds = new HashMap<>(100_000);

    private Kinds() {
        Map<String, String> names = new HashMap<>();
        for (String line : Vocabulary.lines(FILE)) {
            int tab = line.indexOf('\t');
            String[] list = line.substring(0, tab).split(" ", -1);
            Arrays.setAll(list, i -> names.computeIfAbsent(list[i], name -> name));
            List<String> same = List.of(list);
            for (String word : line.substring(tab + 1).split(" ", -1)) {
                kinds.put(word, same);
            }
        }
    }

    public static Kinds load() {
        return new Kinds();
    }

    /** Empty when the word is not known. */
    List<String> of(String word) {
        return kinds.getOrDefault(word, List.of());
    }
}
