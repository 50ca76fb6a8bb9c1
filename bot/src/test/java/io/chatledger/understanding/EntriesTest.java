package io.chatledger.understanding;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.ledger.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is recorded of messages that mean an entry. */
class EntriesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = {"/understanding/entries.psv", "/understanding/several.psv"},
            delimiter = '|',
            maxCharsPerColumn = 5_000)
    void anEntryIsUnderstoodWhole(ArgumentsAccessor line) {
        EntryCase entry = entry(line);
        Reading reading = Corpus.read(entry.message());
        assertThat(entry.faults(reading)).as(Corpus.trail(reading)).isEmpty();
    }

    /** What the reader cannot do yet: a line that passes belongs into entries.psv. */
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @CsvFileSource(
            resources = {"/understanding/open/entries.psv", "/understanding/open/several.psv"},
            delimiter = '|',
            maxCharsPerColumn = 5_000)
    void whatIsOpenIsStillOpen(ArgumentsAccessor line) {
        EntryCase entry = entry(line);
        assertThat(entry.faults(Corpus.read(entry.message()))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/understanding/sums.psv", delimiter = '|', maxCharsPerColumn = 5_000)
    void theSumsAndTheDayAreUnderstood(String message, String sums, LocalDate day) {
        Reading reading = Corpus.read(message);
        assertThat(sums(reading, day)).as(Corpus.trail(reading)).isEqualTo(sorted(sums.split(" \\+ ")));
    }

    /** What the reader cannot do yet: a line that passes belongs into sums.psv. */
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @CsvFileSource(resources = "/understanding/open/sums.psv", delimiter = '|', maxCharsPerColumn = 5_000)
    void sumsThatAreOpenAreStillOpen(String message, String sums, LocalDate day) {
        assertThat(sums(Corpus.read(message), day)).isNotEqualTo(sorted(sums.split(" \\+ ")));
    }

    /** The sums that are recorded on a day; nothing when one is recorded on another. */
    private static String sums(Reading reading, LocalDate day) {
        return reading.intent() instanceof Intent.RecordEntries(var entries)
                        && entries.stream().allMatch(entry -> entry.date().equals(day))
                ? sorted(entries.stream()
                        .map(entry -> prefix(entry.kind()) + entry.amount().amount() + " "
                                + entry.amount().currency())
                        .toArray(String[]::new))
                : "";
    }

    private static String prefix(Kind kind) {
        return switch (kind) {
            case EXPENSE -> "";
            case INCOME -> "in:";
            case REFUND -> "back:";
        };
    }

    private static String sorted(String... sums) {
        return Arrays.stream(sums).sorted().collect(joining(" + "));
    }

    private static EntryCase entry(ArgumentsAccessor line) {
        String[] columns = new String[8];
        for (int i = 0; i < columns.length; i++) {
            String column = i < line.size() ? line.getString(i) : null;
            columns[i] = column == null ? "" : column;
        }
        return EntryCase.of(String.join("|", columns));
    }
}
