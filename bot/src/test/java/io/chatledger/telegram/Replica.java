package io.chatledger.telegram;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One of several processes of the application behind a webhook, with a line of its own to their one database. */
final class Replica implements AutoCloseable {

    static final String SECRET = "hush-4815162342-hush";

    private static final Duration START = Duration.ofMinutes(5);
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    final DatabaseProxy line;

    private final int port = DatabaseServer.freePort();
    private final BotApiDouble telegram;
    private final Path home;
    private final Path clock;
    private volatile BotProcess process;

    Replica(BotApiDouble telegram, DatabaseServer database, Path home) throws IOException {
        this.telegram = telegram;
        this.home = Files.createDirectories(home);
        this.clock = home.resolve("clock");
        this.line = new DatabaseProxy(database.port());
        this.process = launch();
    }

    /** Where updates for this one go. */
    URI webhook() {
        return URI.create("http://127.0.0.1:" + port + "/telegram/webhook");
    }

    void start() throws IOException {
        process = launch();
    }

    /** SIGKILL; returns when it is dead. */
    void kill() {
        BotProcess killed = process;
        killed.kill();
        killed.awaitEnd();
    }

    /** Whether it died by {@link #kill}. */
    boolean isKilled() {
        return !process.isAlive() && process.exit() == KILLED;
    }

    /** SIGTERM; gives whether it ended by itself, and in time. */
    boolean terminate() throws InterruptedException {
        return process.terminate(30) == TERMINATED;
    }

    /** Whether it takes updates; one that could not start, as the database was away, is started again. */
    private boolean isReady() throws IOException {
        if (!process.isAlive()) {
            process = launch();
        }
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void awaitReady() {
        await().atMost(START).until(this::isReady);
    }

    /** From now on its clock is so far ahead. */
    void ahead(Duration offset) throws IOException {
        Files.writeString(clock, String.valueOf(offset.toSeconds()));
    }

    @Override
    public void close() throws IOException {
        process.kill();
        line.close();
    }

    private BotProcess launch() throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "server.port=" + port,
                "chatledger.public-url=http://127.0.0.1:1",
                "chatledger.telegram.mode=webhook",
                "chatledger.telegram.webhook-secret=" + SECRET,
                "chatledger.telegram.limits.all=1000",
                "chatledger.telegram.limits.chat=1000"));
        settings.addAll(line.settings("replicas"));
        return new BotProcess(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dchatledger.test.clock=" + clock),
                Frail.class.getName(),
                BotRun.arguments(telegram, home, settings.toArray(String[]::new)),
                log());
    }

    File log() {
        return home.resolve("log").toFile();
    }
}
