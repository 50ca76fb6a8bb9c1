package io.chatledger.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one message a line, as text or as a JSON object, and writes one JSON object a line; stores nothing. */
public final class UnderstandCommand {

    private final Reader reader;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param clock tells the moment of messages that do not tell it themselves */
    public UnderstandCommand(Reader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Runs to the end of the input, in UTF-8.
     *
     * @param explain whether to add to each line which finder marked what
     */
    public void run(InputStream in, PrintStream out, boolean explain) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            byte[] answer = json.writeValueAsBytes(answer(line, explain));
            out.write(answer);
            out.write('\n');
            out.flush();
        }
    }

    private Map<String, Object> answer(String line, boolean explain) {
        try {
            Asked asked = line.strip().startsWith("{") ? asked(line) : asked(line, "en-US", "USD", "UTC", "");
            Reading reading = reader.reading(asked.text(), asked.context());
            Map<String, Object> answer = IntentJson.of(reading.intent());
            if (explain) {
                answer.put("spans", reading.spans());
                answer.put(
                        "likely",
                        reading.guesses().stream()
                                .limit(3)
                                .map(Object::toString)
                                .toList());
            }
            return answer;
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            return IntentJson.error("This line cannot be read: " + reason(e) + ".");
        }
    }

    private static String reason(RuntimeException e) {
        return switch (e) {
            case JacksonException _ -> "it is no JSON object";
            case DateTimeException _ -> "zone or now is not valid; now is written 2026-07-15T20:30";
            case RuntimeException _ -> "locale or currency is not valid, or text is missing";
        };
    }

    private record Asked(String text, Context context) {}

    private Asked asked(String line) {
        JsonNode node = json.readTree(line);
        JsonNode text = node.path("text");
        if (!text.isString()) {
            throw new IllegalArgumentException("text");
        }
        return asked(
                text.stringValue(),
                node.path("locale").asString("en-US"),
                node.path("currency").asString("USD"),
                node.path("zone").asString("UTC"),
                node.path("now").asString(""));
    }

    private Asked asked(String text, String locale, String currency, String zone, String now) {
        try {
            LocalDateTime moment =
                    now.isEmpty() ? LocalDateTime.now(clock.withZone(ZoneId.of(zone))) : LocalDateTime.parse(now);
            Locale known = new Locale.Builder().setLanguageTag(locale).build();
            return new Asked(text, new Context(moment, known, Currency.getInstance(currency), Map.of()));
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("locale", e);
        }
    }
}
