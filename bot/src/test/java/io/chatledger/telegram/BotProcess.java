package io.chatledger.telegram;

import io.chatledger.Chatledger;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application in a process of its own, so that it can die. */
final class BotProcess {

    private final Process process;

    /** Starts quickly rather than running fast, as it will not live for long. */
    BotProcess(BotApiDouble telegram, Path folder, File log, String... settings) throws IOException {
        this(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                Chatledger.class.getName(),
                BotRun.arguments(telegram, folder, settings),
                log);
    }

    /** Any program of the tests' class path. */
    BotProcess(List<String> jvm, String main, List<String> arguments, File log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(jvm);
        command.add(main);
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code of a process that ended. */
    int exit() {
        return process.exitValue();
    }

    /** What it has used of the processors so far. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    void awaitEnd() {
        process.onExit().join();
    }

    /** SIGTERM; gives the exit code, or -1 when it does not end in time. */
    int terminate(int seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }
}
