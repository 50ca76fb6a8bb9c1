package io.chatledger.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads one message a line, as text or as a JSON object, and writes one JSON object a line; stores nothing. */
public final class UnderstandCommand {

    private static final int LIKELIEST = 3;

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
            Asked asked = isJson(line) ? Asked.of(json.readTree(line), clock) : Asked.of(line, clock);
            Reading reading = reader.reading(asked.text(), asked.context());
            Map<String, Object> answer = IntentJson.of(reading.intent());
            if (explain) {
                answer.put("spans", reading.spans());
                answer.put(
                        "likely",
                        reading.guesses().stream()
                                .limit(LIKELIEST)
                                .map(guess -> "%s %.2f".formatted(guess.outcome(), guess.probability()))
                                .toList());
            }
            return answer;
        } catch (JacksonException e) {
            return IntentJson.error("This line cannot be read: it begins like JSON, but is none.");
        } catch (Asked.Wrong e) {
            return IntentJson.error("This line cannot be read: " + e.getMessage() + ".");
        }
    }

    private static boolean isJson(String line) {
        String text = line.strip();
        return text.startsWith("{") || (text.startsWith("[") && text.endsWith("]"));
    }
}
