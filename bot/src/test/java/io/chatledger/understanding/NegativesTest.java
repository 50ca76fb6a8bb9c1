package io.chatledger.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Messages that must never be stored. */
class NegativesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/understanding/negatives.psv", delimiter = '|', maxCharsPerColumn = 5_000)
    void whatIsNoEntryIsNotStored(String message, String intents) {
        Reading reading = Corpus.read(message);
        assertThat(reading.intent()).as(Corpus.trail(reading)).isNotInstanceOf(Intent.RecordEntries.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/understanding/negatives.psv", delimiter = '|', maxCharsPerColumn = 5_000)
    void whatIsNoEntryIsToldFromWhatIsDoubtful(String message, String intents) {
        Reading reading = Corpus.read(message);
        assertThat(List.of(intents.split("/", -1))).as(Corpus.trail(reading)).contains(Corpus.name(reading.intent()));
    }

    /** Not stored, but answered with a question where nothing should be asked, or the other way round. */
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @CsvFileSource(resources = "/understanding/open/negatives.psv", delimiter = '|', maxCharsPerColumn = 5_000)
    void whatIsOpenIsStillOpenAndNotStored(String message, String intents) {
        Reading reading = Corpus.read(message);
        assertThat(reading.intent()).as(Corpus.trail(reading)).isNotInstanceOf(Intent.RecordEntries.class);
        assertThat(List.of(intents.split("/", -1))).doesNotContain(Corpus.name(reading.intent()));
    }
}
