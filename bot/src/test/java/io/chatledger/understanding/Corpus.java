package io.chatledger.understanding;

import io.chatledger.understanding.Intent.RecordEntries;
import io.chatledger.understanding.Intent.Unclear;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reader under test, the one clock of the corpora, and how an expected value is compared. */
final class Corpus {

    static final Reader READER = Reader.load();
    static final LocalDateTime NOW = LocalDateTime.of(2026, 7, 15, 20, 30);

    private Corpus() {}

    static Context context(String locale, String currency) {
        return new Context(NOW, Locale.forLanguageTag(locale), Currency.getInstance(currency), Map.of());
    }

    static Reading read(String message, String locale, String currency) {
        return READER.reading(message.replace("\\n", "\n"), context(locale, currency));
    }

    static Reading read(String message) {
        return read(message, "en-US", "USD");
    }

    /** The cases of a file such as {@code open/money}, one a line. */
    static List<String> lines(String name) {
        try (InputStream in = Corpus.class.getResourceAsStream("/understanding/" + name + ".psv")) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A column of a case, or nothing when it has fewer. */
    static String column(String line, int i) {
        List<String> columns = List.of(line.split("\\|", -1));
        return i < columns.size() ? columns.get(i).strip() : "";
    }

    /** What the reader saw, for the message of a failure. */
    static String trail(Reading reading) {
        return "%s%n  spans %s%n  likely %s"
                .formatted(
                        reading.intent(),
                        reading.spans(),
                        reading.guesses().stream().limit(3).toList());
    }

    static List<EntryDraft> entries(Reading reading) {
        return reading.intent() instanceof RecordEntries record ? record.entries() : List.of();
    }

    static @Nullable Question question(Reading reading) {
        return reading.intent() instanceof Unclear unclear ? unclear.question() : null;
    }

    /** The values of a column, one for each entry; a single value covers all. */
    static List<String> values(@Nullable String column, int entries) {
        String all = column == null ? "" : column.strip();
        List<String> values =
                Arrays.stream(all.split(" \\+ ", -1)).map(String::strip).toList();
        return values.size() == entries ? values : java.util.Collections.nCopies(entries, all);
    }

    /** Whether a value is one of those expected: {@code a/b}, where {@code -} and nothing stand for no value. */
    static boolean isOneOf(String expected, @Nullable String value) {
        String given = value == null ? "" : value.toLowerCase(Locale.ROOT);
        String wanted = expected.toLowerCase(Locale.ROOT);
        return wanted.equals(given)
                || Arrays.stream(wanted.split("/", -1))
                        .anyMatch(one -> (one.equals("-") || one.isEmpty()) ? given.isEmpty() : one.equals(given));
    }

    /** Days are offsets from today, or ISO dates. */
    static boolean isDay(String expected, LocalDate value) {
        return Arrays.stream(expected.split("/", -1))
                .map(day -> day.contains("-") && day.length() == 10
                        ? LocalDate.parse(day)
                        : NOW.toLocalDate().plusDays(Integer.parseInt(day)))
                .anyMatch(value::equals);
    }

    /** The name that the command line gives to an intent. */
    static String name(Intent intent) {
        return String.valueOf(IntentJson.of(intent).get("intent"));
    }
}
