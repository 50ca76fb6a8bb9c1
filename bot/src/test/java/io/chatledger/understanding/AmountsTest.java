package io.chatledger.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.understanding.Question.Missing;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Money in the writing of many locales. */
class AmountsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/understanding/money.psv", delimiter = '|', maxCharsPerColumn = 5_000)
    void anAmountIsReadAsItsLocaleWritesIt(String user, String message, String amount) {
        List<String> parts = List.of(user.split(" ", -1));
        Reading reading = Corpus.read(message, parts.getFirst(), parts.getLast());
        assertThat(amount(reading)).as(Corpus.trail(reading)).isEqualTo(amount);
    }

    @ParameterizedTest(name = "{0}: {1}", allowZeroInvocations = true)
    @CsvFileSource(resources = "/understanding/open/money.psv", delimiter = '|', maxCharsPerColumn = 5_000)
    void whatIsOpenIsStillOpen(String user, String message, String amount) {
        List<String> parts = List.of(user.split(" ", -1));
        Reading reading = Corpus.read(message, parts.getFirst(), parts.getLast());
        assertThat(amount(reading)).isNotEqualTo(amount);
    }

    /** The only amount; a question mark when it is rightly asked which one is meant. */
    static String amount(Reading reading) {
        Question question = Corpus.question(reading);
        boolean asked = question != null && question.missing() == Missing.WHICH_AMOUNT;
        List<EntryDraft> entries = Corpus.entries(reading);
        return asked ? "?" : entries.size() == 1 ? entries.getFirst().amount().toString() : entries.toString();
    }
}
