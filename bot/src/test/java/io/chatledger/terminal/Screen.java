package io.chatledger.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A pseudo terminal with a program in it, from the command {@code script} of util-linux. */
final class Screen implements AutoCloseable {

    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final StringBuilder shown = new StringBuilder();

    Screen(ProcessBuilder program) throws IOException {
        ProcessBuilder inTerminal = new ProcessBuilder(
                SCRIPT.toString(),
                "-qefc",
                "stty rows 24 cols 100; exec " + String.join(" ", program.command()),
                "/dev/null");
        inTerminal.environment().putAll(program.environment());
        inTerminal.environment().put("TERM", "xterm-256color");
        this.process = inTerminal.redirectErrorStream(true).start();
        Thread.ofVirtual().start(this::watch);
    }

    static boolean isPossible() {
        return Files.isExecutable(SCRIPT);
    }

    void type(String keys) throws IOException {
        process.outputWriter(UTF_8).append(keys).flush();
    }

    /** Waits until the text stands on the screen, after what was seen before, and gives what came in between. */
    String see(String text) {
        return await().atMost(PATIENCE)
                .until(() -> take(text), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> take(String text) {
        synchronized (shown) {
            int start = text.isEmpty() ? shown.length() : shown.indexOf(text);
            if (start < 0) {
                return Optional.empty();
            }
            String before = shown.substring(0, start);
            shown.delete(0, start + text.length());
            return Optional.of(before);
        }
    }

    int exit() throws InterruptedException {
        return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void watch() {
        try (var screen = process.inputReader(UTF_8)) {
            for (int c = screen.read(); c >= 0; c = screen.read()) {
                synchronized (shown) {
                    shown.append((char) c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
