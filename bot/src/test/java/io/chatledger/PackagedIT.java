package io.chatledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the outside counts on, held against the packaged application as a process of its own. */
class PackagedIT {

    @TempDir
    Path folder;

    @Test
    void understandAnswersEachLineWithOneJsonObjectAndStoresNothing() throws Exception {
        assertThat(run(List.of("understand"), """
                        {"text":"9,80 Kantine","locale":"de-DE","currency":"EUR","zone":"Europe/Berlin","now":"2026-07-15T20:30"}
                        {"text":"call mum at 6, bus 12"}
                        {"text":
                        undo
                        """))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo(
                                        "{\"intent\":\"record\",\"entries\":[{\"kind\":\"expense\",\"amount\":\"9.80\","
                                                + "\"currency\":\"EUR\",\"category\":\"eating_out\",\"item\":\"Kantine\","
                                                + "\"merchant\":null,\"date\":\"2026-07-15\",\"tags\":[],"
                                                + "\"assumed\":[\"currency\",\"date\"]}],\"question\":null}"),
                        line -> assertThat(line).isEqualTo("{\"intent\":\"none\",\"entries\":[],\"question\":null}"),
                        line -> assertThat(line).contains("\"intent\":\"none\"", "\"error\":"),
                        line -> assertThat(line).isEqualTo("{\"intent\":\"undo\",\"entries\":[],\"question\":null}"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void understandExplainsWhichFinderMarkedWhat() throws Exception {
        assertThat(run(List.of("understand", "--explain"), "taxi 14 yesterday\n"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("\"spans\":", "yesterday"));
    }

    @Test
    void aPipeIsAnsweredLineByLineAndWhatWasStoredIsThereTheNextTime() throws Exception {
        assertThat(run(List.of(), "spent 12 on lunch\n"))
                .first()
                .satisfies(reply -> assertThat(reply).contains("12.00", "Eating out", "lunch", "today"));
        assertThat(run(List.of(), "last 5\n"))
                .anySatisfy(reply -> assertThat(reply).contains("12.00", "lunch"));
    }

    private List<String> run(List<String> arguments, String input) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElseThrow(), "-jar", "target/chatledger.jar"));
        command.addAll(arguments);
        Path in = Files.writeString(Files.createTempFile("in", ".txt"), input);
        Path out = Files.createTempFile("out", ".txt");
        var builder = new ProcessBuilder(command).redirectInput(in.toFile()).redirectOutput(out.toFile());
        builder.environment().put("CHATLEDGER_DATA", folder.toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }
}
