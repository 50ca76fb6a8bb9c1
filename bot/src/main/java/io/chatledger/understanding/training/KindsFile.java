package io.chatledger.understanding.training;

import io.chatledger.understanding.model.Kinds;
import io.chatledger.understanding.words.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Distils WordNet into a file that tells what the things are that single words name: {@code pastry food … → samosa}. */
record KindsFile(Path folder) {

    private static final int MEANINGS = 2;
    private static final int LONGEST = 3;
    private static final int FEWEST = 40;
    private static final int MOST = 8_000;
    private static final Set<String> NOTHING_TO_BUY = Set.of("taxonomic_group", "location", "chemical_element");

    void write() throws IOException {
        Map<String, List<Set<String>>> nouns = new TreeMap<>();
        new WordNet().eachNoun(MEANINGS, (noun, kinds) -> {
            String words = words(noun);
            if (!words.isEmpty() && !kinds.isEmpty()) {
                nouns.putIfAbsent(words, kinds);
            }
        });
        Map<String, Integer> sizes = new HashMap<>();
        nouns.values().forEach(kinds -> kinds.getFirst().forEach(kind -> sizes.merge(kind, 1, Integer::sum)));
        Map<String, List<String>> words = new TreeMap<>();
        nouns.forEach((noun, meanings) -> {
            boolean phrase = noun.indexOf(' ') >= 0;
            List<String> kinds = new ArrayList<>();
            for (int i = 0; i < meanings.size(); i++) {
                String mark = i == 0 ? "" : "~";
                meanings.get(i).stream()
                        .filter(kind -> isUseful(sizes.getOrDefault(kind, 0)))
                        .map(kind -> mark + kind)
                        .forEach(kinds::add);
            }
            if (!phrase && !kinds.isEmpty() && meanings.getFirst().stream().noneMatch(NOTHING_TO_BUY::contains)) {
                words.computeIfAbsent(String.join(" ", kinds), _ -> new ArrayList<>())
                        .add(noun);
            }
        });
        Files.createDirectories(folder);
        Files.write(
                folder.resolve(Kinds.FILE),
                words.entrySet().stream()
                        .map(same -> same.getKey() + "\t" + String.join(" ", same.getValue()))
                        .toList());
    }

    private static boolean isUseful(int size) {
        return size >= FEWEST && size <= MOST;
    }

    /** The noun as the tokenizer cuts it; empty when it is not made of a few words. */
    private static String words(String noun) {
        String plain = noun.replace("'", "").replace("-", " ").toLowerCase(Locale.ROOT);
        boolean letters = plain.chars().allMatch(c -> c == ' ' || (c >= 'a' && c <= 'z'));
        return letters && Tokenizer.tokenize(plain).size() <= LONGEST ? plain : "";
    }
}
