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
                [1,2]

                lunch 12
                """, false);
        assertThat(answers).hasSize(10);
        assertThat(answers.subList(0, 8))
                .allMatch(answer -> answer.contains("\"intent\":\"none\"") && answer.contains("\"error\":\""));
        assertThat(answers.get(8)).contains("\"intent\":\"none\"").doesNotContain("error");
        assertThat(answers.get(9)).contains("\"intent\":\"record\"");
    }

    @Test
    void theSentenceNamesTheFieldAndShowsAnExample() throws IOException {
        assertThat(run("""
                {"text":"lunch 12","now":"yesterday"}""", false).getFirst()).contains("now is “yesterday”, but has to be like “2026-07-15T20:30”");
    }

    @Test
    void aMomentWithAnOffsetIsPutIntoTheZoneAndACurrencyMayBeInSmallLetters() throws IOException {
        assertThat(run("""
                {"text":"lunch 12","currency":"eur","zone":"Asia/Tokyo","now":"2026-07-15T20:30:00Z"}
                {"text":"lunch 12","now":"2026-07-16T01:30+09:00"}
                """, false))
                .allMatch(answer -> answer.contains("\"date\":\"2026-07-16\""))
                .first()
                .asString()
                .contains("\"EUR\"");
    }

    @Test
    void controlCharactersDoNotStayInNames() throws IOException {
        assertThat(run("""
                {"text":"fish\\u0000 and\\u0007 chips 12 at al\\u202edi"}""", false).getFirst())
                .contains("\"item\":\"fish and chips\"")
                .doesNotContain("\\u0000", "\\u0007", "\u202e");
    }

    @Test
    void whichFinderMarkedWhatCanBeShown() throws IOException {
        assertThat(run("lunch 12 eur", true).getFirst())
                .contains(
                        "\"spans\":[{\"name\":\"amount\",\"text\":\"12 eur\",\"value\":\"12 EUR\"}]",
                        "\"likely\":[\"record_expense ");
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
