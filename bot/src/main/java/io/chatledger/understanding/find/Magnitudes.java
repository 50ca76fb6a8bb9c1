package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Tokenizer;
import io.chatledger.understanding.words.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that multiply the number before them by a power of ten: k, lakh, million. */
final class Magnitudes {

    private static final int MOST_ZEROS = 15;

    /** The zeros that one word or several add to a number, and the token after them. */
    record Scale(int to, int zeros) {}

    private record Magnitude(int zeros, boolean glued, List<String> currencies, List<String> languages) {}

    private final Map<String, List<Magnitude>> magnitudes = new HashMap<>();

    Magnitudes() {
        Vocabulary.rows("magnitudes.tsv")
                .forEach(row -> magnitudes
                        .computeIfAbsent(Tokenizer.tokenize(row.getFirst()).text(0), _ -> new ArrayList<>())
                        .add(magnitude(row)));
    }

    private static Magnitude magnitude(List<String> row) {
        return new Magnitude(Integer.parseInt(row.get(1)), row.get(2).equals("glued"), limits(row, 3), limits(row, 4));
    }

    private static List<String> limits(List<String> row, int column) {
        return row.size() <= column || row.get(column).isEmpty()
                ? List.of()
                : List.of(row.get(column).split(",", -1));
    }

    /** What begins at a token and multiplies the number before it, or null. */
    @Nullable
    Scale at(Line line, int token, Setting setting) {
        int to = token;
        int sum = 0;
        Integer zeros = zeros(line, to, setting);
        while (zeros != null && sum + zeros <= MOST_ZEROS) {
            sum += zeros;
            to++;
            zeros = zeros(line, to, setting);
        }
        return to == token ? null : new Scale(to, sum);
    }

    /** How many zeros the token adds to a number before it, or null. */
    private @Nullable Integer zeros(Line line, int token, Setting setting) {
        for (Magnitude magnitude : magnitudes.getOrDefault(line.text(token), List.of())) {
            boolean near = !magnitude.glued() || line.touches(token);
            boolean spoken = magnitude.languages().isEmpty()
                    || magnitude.languages().contains(setting.style().language());
            if (near && spoken && isUsedWith(magnitude.currencies(), line, token, setting)) {
                return magnitude.zeros();
            }
        }
        return null;
    }

    private static boolean isUsedWith(List<String> currencies, Line line, int token, Setting setting) {
        return currencies.isEmpty()
                || currencies.contains(setting.currency().getCurrencyCode())
                || currencies.contains(line.text(token + 1).toUpperCase(Locale.ROOT));
    }
}
