package io.chatledger.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How right the reader is on messages that nobody has looked at while making it; only the sums are shown. */
class AccuracyTest {

    private static final Accuracy ACCURACY = Accuracy.measure();

    @Test
    void theFiguresInTheReadmeAreTrue() throws IOException {
        Path bot = Files.exists(Path.of("bot")) ? Path.of("bot") : Path.of("");
        Path report = bot.resolve("target/accuracy.md");
        Files.createDirectories(report.getParent());
        Files.writeString(report, ACCURACY.table());
        assertThat(Files.readString(bot.resolve("README.md")).contains(ACCURACY.table()))
                .as("bot/README.md holds the table of bot/target/accuracy.md")
                .isTrue();
    }

    @ParameterizedTest(name = "{0}: more than {1}")
    @CsvSource(delimiter = '|', textBlock = """
            entries: everything right            | 0.84
            money in many locales: right         | 0.96
            days: right                          | 0.90
            questions and commands: intent right | 0.93
            """)
    void whatIsRightStaysRight(String figure, double floor) {
        assertThat(ACCURACY.figure(figure).share()).isGreaterThan(floor);
    }

    @ParameterizedTest(name = "{0}: less than {1}")
    @CsvSource(delimiter = '|', textBlock = """
            entries: silently a wrong amount, currency or number of entries | 0.012
            money in many locales: silently wrong                           | 0.01
            no entries: stored all the same                                 | 0.03
            """)
    void whatIsWrongStaysRare(String figure, double ceiling) {
        assertThat(ACCURACY.figure(figure).share()).isLessThan(ceiling);
    }
}
