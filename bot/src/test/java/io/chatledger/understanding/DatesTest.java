package io.chatledger.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.understanding.Question.Missing;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The day of an entry. */
class DatesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/understanding/dates.psv", delimiter = '|', maxCharsPerColumn = 5_000)
    void aDayIsUnderstood(String message, String date) {
        Reading reading = read(message);
        assertThat(day(reading)).as(Corpus.trail(reading)).isEqualTo(date);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @CsvFileSource(resources = "/understanding/open/dates.psv", delimiter = '|', maxCharsPerColumn = 5_000)
    void whatIsOpenIsStillOpen(String message, String date) {
        assertThat(day(read(message))).isNotEqualTo(date);
    }

    /** Reads a message that may begin with a locale in brackets. */
    static Reading read(String message) {
        int end = message.startsWith("[") ? message.indexOf(']') : -1;
        return end < 0
                ? Corpus.read(message)
                : Corpus.read(message.substring(end + 1).strip(), message.substring(1, end), "USD");
    }

    /** The day of the only entry; a question mark when it is rightly asked about. */
    static String day(Reading reading) {
        Question question = Corpus.question(reading);
        boolean asked = question != null
                && Set.of(Missing.IMPOSSIBLE_DATE, Missing.WHICH_DAY, Missing.FUTURE_DATE)
                        .contains(question.missing());
        List<EntryDraft> entries = Corpus.entries(reading);
        return asked ? "?" : entries.size() == 1 ? entries.getFirst().date().toString() : entries.toString();
    }
}
