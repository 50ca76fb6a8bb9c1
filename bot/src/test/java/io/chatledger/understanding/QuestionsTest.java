package io.chatledger.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Questions and commands with their details. */
class QuestionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/understanding/questions.psv", delimiter = '|', maxCharsPerColumn = 5_000)
    void aQuestionIsUnderstoodWithItsDetails(String message, String intents, @Nullable String details) {
        Reading reading = Corpus.read(message);
        assertThat(faults(reading, intents, details)).as(Corpus.trail(reading)).isEmpty();
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @CsvFileSource(resources = "/understanding/open/questions.psv", delimiter = '|', maxCharsPerColumn = 5_000)
    void whatIsOpenIsStillOpen(String message, String intents, @Nullable String details) {
        assertThat(faults(Corpus.read(message), intents, details)).isNotEmpty();
    }

    /** What differs, in the words of the user whatever their letter case. */
    static List<String> faults(Reading reading, String intents, @Nullable String details) {
        Map<String, Object> json = IntentJson.of(reading.intent());
        if (!List.of(intents.split("/", -1)).contains(String.valueOf(json.get("intent")))) {
            return List.of("intent");
        }
        List<String> faults = new ArrayList<>();
        for (String detail : details == null ? List.<String>of() : List.of(details.split(", ", -1))) {
            String name = detail.substring(0, detail.indexOf('='));
            String value = detail.substring(detail.indexOf('=') + 1);
            String given = String.valueOf(json.get(name));
            boolean right = value.equalsIgnoreCase(given)
                    || List.of(value.split("/", -1)).contains(given);
            if (!right) {
                faults.add(name + "=" + given);
            }
        }
        return faults;
    }
}
