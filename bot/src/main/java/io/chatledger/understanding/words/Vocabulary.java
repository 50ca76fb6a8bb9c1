package io.chatledger.understanding.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The vocabulary files beside the classes of understanding: one entry a line, {@code #} begins a comment line. */
public final class Vocabulary {

    private static final String ROOT = "/io/chatledger/understanding/";

    private Vocabulary() {}

    /** The lines of a file; none when there is no such file. */
    public static List<String> lines(String file) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(ROOT + file)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("# ") && !line.equals("#"))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file, cut at tabs. */
    public static Stream<List<String>> rows(String file) {
        return lines(file).stream().map(line -> List.of(line.split("\t", -1)));
    }

    /** Phrases that mean one thing each: the last column of a file is the value, the ones before it are phrases. */
    public static Phrases<String> phrases(String file) {
        Phrases<String> phrases = new Phrases<>();
        rows(file)
                .forEach(row ->
                        row.subList(0, Math.max(1, row.size() - 1)).forEach(p -> phrases.add(p, row.getLast())));
        return phrases;
    }
}
