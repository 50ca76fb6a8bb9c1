package io.chatledger.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.ledger.FirstDays;
import io.chatledger.understanding.find.Finders;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.find.NumberStyle;
import io.chatledger.understanding.find.Setting;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Tokenizer;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The days a question is about. */
class PeriodsTest {

    private final Finders finders = new Finders();
    private final Periods periods = new Periods();
    private final Setting setting = new Setting(Corpus.NOW, NumberStyle.of(Locale.US), Currency.getInstance("USD"));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/understanding/periods.psv", delimiter = '|')
    void theDaysOfAQuestionAreUnderstood(String question, String from, String to) {
        Line line = Tokenizer.tokenize(question);
        Marks marks = finders.find(line, setting);
        Period period = periods.in(line, marks, new Present(Corpus.NOW.toLocalDate(), FirstDays.USUAL));
        assertThat(period).as("%s", marks.all()).isNotNull().satisfies(found -> {
            assertThat(days(from)).contains(found.from());
            assertThat(days(to)).contains(found.to());
        });
    }

    private static List<LocalDate> days(String column) {
        return List.of(column.split("/", -1)).stream().map(LocalDate::parse).toList();
    }
}
