package io.chatledger.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chatledger.Chatledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application as a process of its own, with a pipe at each end, under a locale that knows no UTF-8. */
record Run(int exit, List<String> out, String err) {

    private static final long LONGEST_SECONDS = 120;

    /** Passes the lines in and waits for the end. */
    static Run of(Path data, List<String> lines, String... options) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        Process process = builder(data, options)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try (var in = process.getOutputStream()) {
            in.write((String.join("\n", lines) + "\n").getBytes(UTF_8));
        }
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("still running");
        }
        return new Run(process.exitValue(), Files.readAllLines(out), Files.readString(err));
    }

    static ProcessBuilder builder(Path data, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED"));
        command.add(Chatledger.class.getName());
        command.add("--chatledger.data=" + data);
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }
}
