package io.chatledger.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Period;
import io.chatledger.understanding.Selection;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {

    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-07-15");
    private static final Phrases PHRASES = new Phrases(Locale.US, WEDNESDAY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /start               | START
            /start AbC-1         | START
            /HELP                | HELP
            /undo@chatledger_bot | UNDO
            /last 5              | LAST
            """)
    void aCommandIsFoundWhateverStandsBehindIt(String text, Command command) {
        assertThat(Command.in(text)).contains(command);
    }

    @Test
    void thereIsNoOtherCommand() {
        assertThat(Command.in("/dance")).isEmpty();
        assertThat(Command.in("/")).isEmpty();
    }

    @Test
    void whatStandsBehindACommandIsPutIntoWords() {
        assertThat(Command.TODAY.inWords("/today@bot pets")).contains("how much on pets today");
        assertThat(Command.LAST.inWords("/last 5")).contains("last 5");
        assertThat(Command.LAST.inWords("/last ")).isEmpty();
        assertThat(Command.START.inWords("/start AbC-1")).isEmpty();
    }

    @Test
    void aWeekBeginsOnMondayAndAMonthIsWhole() {
        assertThat(Command.WEEK.intent(PHRASES)).isEqualTo(total("2026-07-13", "2026-07-19"));
        assertThat(Command.MONTH.intent(PHRASES)).isEqualTo(total("2026-07-01", "2026-07-31"));
    }

    private static Intent total(String from, String to) {
        return new Intent.AskTotal(new Period(LocalDate.parse(from), LocalDate.parse(to)), Selection.ALL);
    }
}
