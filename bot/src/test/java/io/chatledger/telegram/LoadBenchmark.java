package io.chatledger.telegram;

import static org.awaitility.Awaitility.await;

import echo.EchoBot;
import io.chatledger.Chatledger;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how many messages a second go from the webhook to the reply, and how long one takes at half of that, beside an
 * echo bot on the same library; see README.md.
 */
class LoadBenchmark {

    private static final int CHATS = Integer.getInteger("chatledger.load.chats", 200);
    private static final int ROUNDS = Integer.getInteger("chatledger.load.rounds", 3);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("chatledger.load.seconds", 20));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("chatledger.load.warmup", 60));
    private static final String PROFILE = System.getProperty("chatledger.load.profile", "");

    @TempDir
    private Path folder;

    @Test
    void sideBySide() throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        File log = Path.of("target", "load.log").toFile();
        System.out.printf("%-10s %12s %16s %10s %10s%n", "", "messages/s", "CPU ms/message", "p50 ms", "p99 ms");
        try (DatabaseServer derby = new DatabaseServer(log);
                DatabaseProxy proxy = new DatabaseProxy(derby.port())) {
            await().atMost(Duration.ofMinutes(1)).until(derby::isReady);
            for (int round = 1; round <= ROUNDS; round++) {
                for (String name : System.getProperty("chatledger.load.of", "echo,h2,derby")
                        .split(",", -1)) {
                    Path home = folder.resolve(name + round);
                    try (BotApiDouble telegram = new BotApiDouble();
                            Balancer balancer = new Balancer(Replica.SECRET)) {
                        BotProcess bot = switch (name) {
                            case "echo" -> echo(telegram, log);
                            case "h2" -> chatledger(name, telegram, home, log, List.of());
                            default -> chatledger(name, telegram, home, log, proxy.settings("load" + round));
                        };
                        try {
                            measure(name, bot, new Load(telegram, balancer, CHATS));
                        } finally {
                            bot.terminate(20);
                        }
                    }
                }
            }
        }
    }

    private static void measure(String name, BotProcess bot, Load load) throws Exception {
        load.start();
        for (Duration warm = Duration.ZERO; warm.compareTo(WARM_UP) < 0; warm = warm.plus(TIME)) {
            load.asFastAsItGoes(TIME);
        }
        int before = load.replies();
        Duration used = bot.cpu();
        double rate = load.asFastAsItGoes(TIME);
        double each = bot.cpu().minus(used).toNanos() / 1e6 / (load.replies() - before);
        List<Duration> waits = load.steadily(rate / 2, TIME);
        System.out.printf(
                "%-10s %12.0f %16.2f %10.1f %10.1f%n", name, rate, each, millis(waits, 50), millis(waits, 99));
        load.assertInOrder();
    }

    private static double millis(List<Duration> sorted, int percent) {
        return sorted.get(sorted.size() * percent / 100).toNanos() / 1e6;
    }

    private static BotProcess echo(BotApiDouble telegram, File log) throws IOException {
        return new BotProcess(
                profiled("echo"),
                EchoBot.class.getName(),
                List.of(telegram.url().toString(), BotApiDouble.TOKEN, String.valueOf(DatabaseServer.freePort())),
                log);
    }

    private static BotProcess chatledger(String name, BotApiDouble telegram, Path home, File log, List<String> database)
            throws IOException {
        int port = DatabaseServer.freePort();
        List<String> settings = new ArrayList<>(List.of(
                "server.port=" + port,
                "chatledger.public-url=http://127.0.0.1:" + port,
                "chatledger.telegram.mode=webhook",
                "chatledger.telegram.webhook-secret=" + Replica.SECRET,
                "chatledger.telegram.limits.all=1000000",
                "chatledger.telegram.limits.chat=1000000"));
        settings.addAll(database);
        return new BotProcess(
                profiled(name),
                Chatledger.class.getName(),
                BotRun.arguments(telegram, home, settings.toArray(String[]::new)),
                log);
    }

    private static List<String> profiled(String name) {
        return Stream.of(PROFILE)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> "-XX:StartFlightRecording=settings=profile,filename=" + folder + "/" + name + ".jfr")
                .toList();
    }
}
