package io.chatledger.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /start              | hello
            /start AbC-1        | hello
            /HELP               | help
            /undo@chatledger_bot | undo
            /last               | last 10
            /last 5             | last 5
            /today@bot pets     | how much pets today
            """)
    void aCommandStandsForWords(String command, String words) {
        assertThat(Command.inWords(command)).contains(words);
    }

    @Test
    void anUnknownCommandStandsForNothing() {
        assertThat(Command.inWords("/dance")).isEmpty();
        assertThat(Command.inWords("/")).isEmpty();
    }
}
