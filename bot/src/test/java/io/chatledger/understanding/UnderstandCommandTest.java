package io.chatledger.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One message a line in, one JSON object a line out. */
class UnderstandCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-15T20:30:00Z"), ZoneOffset.UTC);

    @Test
    void aLineOfTextBecomesAnObject() throws IOException {
        assertThat(run("lunch 12 #work", false)).containsExactly("""
                {"intent":"record","entries":[{"kind":"expense","amount":"12.00","currency":"USD","category":"eating_out",\
                "item":"lunch","merchant":null,"date":"2026-07-15","tags":["work"],"assumed":["currency","date"]}],"question":null}""");
    }

    @Test
    void aLineMayTellLocaleCurrencyZoneAndMoment() throws IOException {
        String line = """
                {"text":"9,80 Kantine","locale":"de-DE","currency":"EUR","zone":"Europe/Berlin","now":"2026-07-15T20:30"}""";
        assertThat(run(line, false).getFirst()).contains("\"9.80\"", "\"EUR\"", "\"2026-07-15\"", "\"Kantine\"");
    }

    @Test
    void aBadLineGetsASentenceAndTheNextOneIsRead() throws IOException {
        List<String> answers = run("""
                {"text":
                {"txt":"lunch 12"}
                {"text":"lunch 12","locale":"??"}
                {"text":"lunch 12","currency":"XYZQ"}
                {"text":"lunch 12","zone":"Mars/Base"}
                {"text":"lunch 12","now":"yesterday"}
                {"text":17}

                lunch 12
                """, false);
        assertThat(answers).hasSize(9);
        assertThat(answers.subList(0, 7))
                .allMatch(answer -> answer.contains("\"intent\":\"none\"") && answer.contains("\"error\":\""));
        assertThat(answers.get(7)).contains("\"intent\":\"none\"").doesNotContain("error");
        assertThat(answers.get(8)).contains("\"intent\":\"record\"");
    }

    @Test
    void whichFinderMarkedWhatCanBeShown() throws IOException {
        assertThat(run("lunch 12 eur", true).getFirst()).contains("\"spans\":[\"'12 eur' Amounts");
    }

    private static List<String> run(String input, boolean explain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new UnderstandCommand(Corpus.READER, CLOCK)
                .run(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, false, StandardCharsets.US_ASCII),
                        explain);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
