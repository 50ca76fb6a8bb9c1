package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Tokenizer;
import io.chatledger.understanding.words.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that multiply the number before them by a power of ten: k, lakh, million. */
final class Magnitudes {

    private record Magnitude(int zeros, boolean glued, String currencies) {}

    private final Map<String, Magnitude> magnitudes = new HashMap<>();

    Magnitudes() {
        Vocabulary.rows("magnitudes.tsv")
                .forEach(row -> magnitudes.putIfAbsent(
                        Tokenizer.tokenize(row.getFirst()).text(0), magnitude(row)));
    }

    private static Magnitude magnitude(List<String> row) {
        return new Magnitude(
                Integer.parseInt(row.get(1)), row.get(2).equals("glued"), row.size() > 3 ? row.get(3) : "");
    }

    /** How many zeros the token adds to a number before it, or null. */
    @Nullable
    Integer zeros(Line line, int token, Setting setting) {
        Magnitude magnitude = magnitudes.get(line.text(token));
        if (magnitude == null
                || (magnitude.glued() && !line.touches(token))
                || !(magnitude.currencies().isEmpty()
                        || magnitude.currencies().contains(setting.currency().getCurrencyCode())
                        || magnitude.currencies().contains(code(line, token + 1)))) {
            return null;
        }
        return magnitude.zeros();
    }

    /** The token as an ISO 4217 code is written. */
    private static String code(Line line, int token) {
        String text = line.text(token);
        return text.length() == 3 ? text.toUpperCase(Locale.ROOT) : "none";
    }
}
