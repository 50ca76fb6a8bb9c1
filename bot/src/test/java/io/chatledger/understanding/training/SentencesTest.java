package io.chatledger.understanding.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the models are trained on. */
class SentencesTest {

    /** Shorter messages are commands, and there is only one way to write most of them. */
    private static final int LONGEST_COMMAND = 3;

    private static final Set<String> TRAINED = Sentences.generate(12).stream()
            .map(sentence -> plain(sentence.text()))
            .collect(Collectors.toSet());

    @ParameterizedTest
    @ValueSource(strings = {"entries", "negatives", "money", "dates", "questions"})
    void noTestMessageIsTrainedOn(String corpus) throws IOException {
        assertThat(shared(corpus + ".psv")).isEmpty();
        assertThat(shared("open/" + corpus + ".psv")).isEmpty();
        assertThat(shared("held-apart/" + corpus + ".psv").size()).isZero();
    }

    private static List<String> shared(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/understanding", file)).stream()
                .filter(line -> line.contains("|") && !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split("\\|", -1)).limit(2))
                .map(SentencesTest::plain)
                .filter(message -> message.split(" ", -1).length > LONGEST_COMMAND && TRAINED.contains(message))
                .toList();
    }

    @Test
    void theSameSentencesAreMadeEveryTime() {
        List<Sentence> once = Sentences.generate(2);
        assertThat(Sentences.generate(2)).isEqualTo(once);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
