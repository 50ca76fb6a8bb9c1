package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import io.chatledger.Chatledger;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application in a process of its own, as it runs in production, while its database comes and goes. */
class DatabaseAwayTest {

    private static final long CHAT = 670_001;
    private static final Duration SOON = Duration.ofMinutes(1);

    private final List<Process> databases = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void nobodyIsRestartedInVain() throws Exception {
        int database = freePort();
        Watching watching = new Watching(String.valueOf(freePort()));
        Path log = folder.resolve("log");
        try (BotApiDouble telegram = new BotApiDouble()) {
            Process bot = start(telegram, database, watching.port(), log);
            try {
                await().atMost(SOON).until(() -> Files.readString(log).contains("The database cannot be reached"));
                assertThat(bot.isAlive()).isTrue();
                assertThat(watching.answers("startup", 200)).isFalse();

                Process server = serve(database);
                await().atMost(SOON).until(() -> watching.answers("readiness", 200));
                telegram.say(CHAT, "spent 12 on zanzibar");
                await().atMost(SOON).until(() -> !telegram.said(CHAT).isEmpty());

                server.destroyForcibly().waitFor();
                await().atMost(SOON).until(() -> watching.answers("readiness", 503));
                assertThat(watching.probe("liveness")).isEqualTo(200);
                assertThat(watching.probe("startup")).isEqualTo(200);
                telegram.say(CHAT, "spent 5 on zanzibar");

                serve(database);
                await().atMost(SOON).until(() -> watching.answers("readiness", 200));
                await().atMost(SOON).until(() -> telegram.said(CHAT).size() >= 2);

                bot.destroy();
                assertThat(bot.waitFor(1, TimeUnit.MINUTES)).isTrue();
                assertThat(bot.exitValue()).isEqualTo(143);
            } finally {
                databases.forEach(Process::destroyForcibly);
                bot.destroyForcibly();
            }
        }
        assertThat(Files.readAllLines(log))
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"@timestamp\":")
                        .doesNotContain("zanzibar", String.valueOf(CHAT), "canary", "hush", "stack_trace"));
    }

    @Test
    void aRefusedPasswordIsOneSentenceAndTheEnd() throws Exception {
        int database = freePort();
        serve(database);
        await().atMost(SOON).until(() -> !isFree(database));
        DriverManager.getConnection(url(database), "sa", "another").close();
        assertThat(errorsUntilItsEnd(database))
                .singleElement(as(STRING))
                .contains("The database refuses the user or the password");
    }

    @Test
    void aWrongSettingIsOneSentenceAndTheEnd() throws Exception {
        int database = freePort();
        serve(database);
        assertThat(errorsUntilItsEnd(database, "chatledger.telegram.mode=webhook"))
                .singleElement(as(STRING))
                .contains("The webhook has no secret: chatledger.telegram.webhook-secret");
    }

    /** What it says of errors when it ends by itself, which is with code 1. */
    private List<String> errorsUntilItsEnd(int database, String... settings) throws Exception {
        Path log = folder.resolve("log");
        try (BotApiDouble telegram = new BotApiDouble()) {
            Process bot = start(telegram, database, "0", log, settings);
            try {
                assertThat(bot.waitFor(2, TimeUnit.MINUTES)).isTrue();
                assertThat(bot.exitValue()).isEqualTo(1);
            } finally {
                databases.forEach(Process::destroyForcibly);
                bot.destroyForcibly();
            }
        }
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("\"ERROR\""))
                .peek(line -> assertThat(line).doesNotContain("hush", "stack_trace"))
                .toList();
    }

    private String url(int database) {
        return "jdbc:h2:tcp://127.0.0.1:%d/%s;MODE=DB2".formatted(database, folder.resolve("remote"));
    }

    private Process start(BotApiDouble telegram, int database, String management, Path log, String... more)
            throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "spring.profiles.active=production",
                "management.server.port=" + management,
                "spring.flyway.connect-retries-interval=1s",
                "spring.datasource.hikari.connection-timeout=2000",
                "spring.datasource.url=" + url(database),
                "spring.datasource.username=sa",
                "spring.datasource.password=hush"));
        settings.addAll(List.of(more));
        List<String> arguments = BotRun.arguments(telegram, folder, settings.toArray(String[]::new));
        return java(Chatledger.class, arguments).redirectOutput(log.toFile()).start();
    }

    private Process serve(int port) throws IOException {
        Process server = java(Server.class, List.of("-tcp", "-tcpPort", String.valueOf(port), "-ifNotExists"))
                .redirectOutput(folder.resolve("database").toFile())
                .start();
        databases.add(server);
        return server;
    }

    private static ProcessBuilder java(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** Below those that the system gives to callers: one that keeps calling a port of its own would reach itself. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 30_000)
                .filter(DatabaseAwayTest::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
