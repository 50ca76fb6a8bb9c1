package io.chatledger.understanding;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static EntryCase entry(ArgumentsAccessor line) {
        String[] columns = new String[8];
        for (int i = 0; i < columns.length; i++) {
            String column = i < line.size() ? line.getString(i) : null;
            columns[i] = column == null ? "" : column;
        }
        return EntryCase.of(String.join("|", columns));
    }
}
