package io.chatledger.telegram;

import static org.awaitility.Awaitility.await;

import io.chatledger.Chatledger;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * How the JVM of a short-lived process is started: for little work rather than for speed, and from a cache of what a
 * first process of the same class path loaded, which is made when first asked for.
 */
final class QuickStart {

    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xms150m",
            "-Xmn48m",
            "-XX:MetaspaceSize=256m",
            "-XX:ReservedCodeCacheSize=200m");

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static List<String> options = List.of();

    private QuickStart() {}

    /** The options of the JVM, the class path among them. */
    static synchronized List<String> options() {
        if (options.isEmpty()) {
            options = make();
        }
        return options;
    }

    private static List<String> make() {
        try {
            Path folder =
                    Files.createDirectories(Path.of("target", "quick-start").toAbsolutePath());
            String cache = folder.resolve("cache.aot").toString();
            List<String> options = new ArrayList<>(JVM);
            options.addAll(List.of("-cp", packed(folder), "-Xlog:aot=off", "-Xlog:cds=off"));
            rehearse(folder, with(options, "-XX:AOTCacheOutput=" + cache));
            return with(options, "-XX:AOTCache=" + cache);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The class path with its folders as jars, as a cache knows no folders. */
    private static String packed(Path folder) {
        List<String> path = new ArrayList<>();
        for (String entry : BotProcess.CLASS_PATH.split(File.pathSeparator, -1)) {
            path.add(Files.isDirectory(Path.of(entry)) ? pack(entry, folder.resolve(path.size() + ".jar")) : entry);
        }
        return String.join(File.pathSeparator, path);
    }

    private static String pack(String classes, Path jar) {
        PrintStream log = System.err;
        int exit = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(log, log, "--create", "--no-compress", "--file", jar.toString(), "-C", classes, ".");
        if (exit != 0) {
            throw new IllegalStateException("jar: " + exit);
        }
        return jar.toString();
    }

    private static void rehearse(Path folder, List<String> options) throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("ledger.mv.db"));
        try (BotApiDouble telegram = new BotApiDouble()) {
            BotProcess bot = new BotProcess(
                    options,
                    Chatledger.class.getName(),
                    BotRun.arguments(telegram, folder),
                    folder.resolve("log").toFile());
            try {
                telegram.say(1, "spent 12 on lunch");
                await().atMost(LONGEST).until(() -> !telegram.said(1).isEmpty() || !bot.isAlive());
                bot.terminate((int) LONGEST.toSeconds());
            } finally {
                bot.kill();
            }
        }
    }

    private static List<String> with(List<String> options, String option) {
        List<String> all = new ArrayList<>(options);
        all.add(option);
        return List.copyOf(all);
    }
}
