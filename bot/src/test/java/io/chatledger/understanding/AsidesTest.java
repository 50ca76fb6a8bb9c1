package io.chatledger.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** How something was paid and what is said besides, apart from item and merchant. */
class AsidesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/understanding/asides.psv", delimiter = '|')
    void paymentAndNoteAreNoPartOfTheItem(
            String message,
            @Nullable String items,
            @Nullable String merchants,
            @Nullable String payments,
            @Nullable String notes) {
        Reading reading = Corpus.read(message);
        List<EntryDraft> entries = Corpus.entries(reading);
        int count = entries.size();
        assertThat(entries).as(Corpus.trail(reading)).isNotEmpty();
        for (int i = 0; i < count; i++) {
            EntryDraft entry = entries.get(i);
            assertThat(List.of(text(entry.item()), text(entry.merchant()), text(entry.payment()), text(entry.note())))
                    .as(Corpus.trail(reading))
                    .containsExactly(
                            Corpus.values(items, count).get(i),
                            Corpus.values(merchants, count).get(i),
                            Corpus.values(payments, count).get(i),
                            Corpus.values(notes, count).get(i));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
