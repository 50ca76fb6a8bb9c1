package io.chatledger.understanding.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The nouns of WordNet 3.1 and what they are kinds of, from the dictionary files on the class path. */
final class WordNet {

    private static final String ROOT = "/net/sf/extjwnl/data/wordnet/wn31/";
    private static final String KIND_OF = "@";

    /** A meaning: its first word, and the meanings it is a kind of; none for single persons and places. */
    private record Meaning(String name, List<String> kindOf) {}

    private final Map<String, Meaning> meanings = new HashMap<>(100_000);

    WordNet() throws IOException {
        try (BufferedReader lines = open("data.noun")) {
            lines.lines().filter(line -> !line.startsWith(" ")).forEach(this::add);
        }
    }

    private static BufferedReader open(String file) throws IOException {
        InputStream in = WordNet.class.getResourceAsStream(ROOT + file);
        if (in == null) {
            throw new IOException("WordNet is not on the class path");
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
    }

    /** Fields as in wndb(5WN): number, file, type, words, their pointers; the numbers of words are hexadecimal. */
    private void add(String line) {
        String[] fields = line.split(" ", -1);
        int words = Integer.parseInt(fields[3], 16);
        int at = 4 + 2 * words;
        int pointers = Integer.parseInt(fields[at]);
        List<String> kindOf = new ArrayList<>(1);
        for (int i = 0; i < pointers; i++) {
            if (fields[at + 1 + 4 * i].equals(KIND_OF)) {
                kindOf.add(fields[at + 2 + 4 * i]);
            }
        }
        meanings.put(fields[0], new Meaning(fields[4], kindOf));
    }

    /** Tells every noun and, for its likeliest meanings, the names of all that it is a kind of. */
    void eachNoun(int likeliest, BiConsumer<String, List<Set<String>>> use) throws IOException {
        try (BufferedReader lines = open("index.noun")) {
            lines.lines().filter(line -> !line.startsWith(" ")).forEach(line -> {
                String[] fields = line.strip().split(" ", -1);
                int senses = Integer.parseInt(fields[2]);
                List<Set<String>> kinds = new ArrayList<>();
                for (int i = fields.length - senses; i < fields.length && kinds.size() < likeliest; i++) {
                    Set<String> names = new LinkedHashSet<>();
                    climb(fields[i], names);
                    if (!names.isEmpty()) {
                        kinds.add(names);
                    }
                }
                use.accept(fields[0].replace('_', ' '), kinds);
            });
        }
    }

    private void climb(String number, Set<String> names) {
        Meaning meaning = meanings.get(number);
        if (meaning != null && !meaning.kindOf().isEmpty() && names.add(meaning.name())) {
            meaning.kindOf().forEach(kind -> climb(kind, names));
        }
    }
}
