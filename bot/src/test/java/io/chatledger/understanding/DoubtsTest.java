package io.chatledger.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is asked about messages that tell of money spent and leave one thing open. */
class DoubtsTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/understanding/doubts.psv", delimiter = '|')
    void whatIsLeftOpenIsAskedAbout(String message, String missing, @Nullable String options) {
        Reading reading = Corpus.read(message);
        Question question = Corpus.question(reading);
        assertThat(question).as(Corpus.trail(reading)).isNotNull().satisfies(asked -> {
            assertThat(List.of(missing.split("/", -1)))
                    .contains(asked.missing().name().toLowerCase(Locale.ROOT));
            if (options != null) {
                assertThat(asked.options().stream()
                                .map(option -> option.amount().toPlainString())
                                .collect(Collectors.joining(" ")))
                        .isEqualTo(options);
            }
        });
    }
}
