package io.chatledger.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Makes a text out of letters that the fonts have: others are spelt in Latin ones, and what is no letter is left out. */
final class Spelling {

    /** Stands for a name of which nothing can be written. */
    private static final String UNWRITTEN = "…";

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}&&[^\\u00A0\\u202F]]+");

    /** Read when a letter is first missing. */
    private static final class Spellings {

        private static final Map<Integer, String> BY_LETTER = load();

        private static Map<Integer, String> load() {
            Map<Integer, String> spellings = new HashMap<>();
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Spelling.class.getResourceAsStream("spellings.tsv")), UTF_8))) {
                lines.lines().filter(line -> !line.startsWith("# ")).forEach(line -> {
                    int tab = line.indexOf('\t');
                    line.substring(tab + 1)
                            .codePoints()
                            .forEach(letter -> spellings.put(letter, line.substring(0, tab)));
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return spellings;
        }
    }

    private Spelling() {}

    /** In one line, without what cannot be seen or written. */
    static String clear(String text) {
        if (Fonts.has(text) && !UNSEEN.matcher(text).find()) {
            return text;
        }
        String line = plain(UNSEEN.matcher(text).replaceAll(" "));
        String written = Fonts.has(line) ? line : plain(spelt(line));
        return written.isEmpty() ? UNWRITTEN : written;
    }

    private static String plain(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static String spelt(String line) {
        StringBuilder spelt = new StringBuilder();
        Normalizer.normalize(line, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (Fonts.hasEverywhere(letter)) {
                spelt.appendCodePoint(letter);
            } else {
                Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                        .codePoints()
                        .mapToObj(part -> Spellings.BY_LETTER.getOrDefault(part, ""))
                        .forEach(spelt::append);
                spelt.append(UnicodeScript.of(letter) == UnicodeScript.HAN ? " " : "");
            }
        });
        return spelt.toString();
    }
}
