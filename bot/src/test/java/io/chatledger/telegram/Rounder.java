package io.chatledger.telegram;

import static org.awaitility.Awaitility.await;

import io.chatledger.Chatledger;
import io.chatledger.conversation.Bookings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in a process of its own, which goes through rounds of moments and books what is due at each. */
final class Rounder {

    static final Duration PATIENCE = Duration.ofMinutes(3);
    static final Duration OFTEN = Duration.ofMillis(10);

    private Rounder() {}

    /** Waits for each round, so that several begin it together, and leaves behind how many moments it had; none ends it. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        try (ConfigurableApplicationContext application = application(args[0])) {
            Files.createFile(ready(folder));
            for (int round = 0; ; round++) {
                Path moments = moments(folder, round);
                await().pollInterval(OFTEN).atMost(PATIENCE).until(() -> Files.exists(moments));
                List<Instant> all =
                        Files.readAllLines(moments).stream().map(Instant::parse).toList();
                if (all.isEmpty()) {
                    return;
                }
                go(application, all);
                Files.writeString(done(folder, round), String.valueOf(all.size()));
            }
        }
    }

    /** Begins a round everywhere. */
    static void begin(Path folder, int round, List<Instant> moments) throws IOException {
        Path written = Files.write(
                folder.resolve("next"), moments.stream().map(Instant::toString).toList());
        Files.move(written, moments(folder, round));
    }

    static ConfigurableApplicationContext application(String database) {
        return new SpringApplicationBuilder(Chatledger.class)
                .run(
                        "--chatledger.terminal.enabled=false",
                        "--server.port=0",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=app",
                        "--spring.datasource.password=app");
    }

    static void go(ConfigurableApplicationContext application, List<Instant> moments) {
        Bookings bookings = application.getBean(Bookings.class);
        moments.forEach(bookings::run);
    }

    private static Path moments(Path folder, int round) {
        return folder.resolve("moments" + round);
    }

    static Path ready(Path folder) {
        return folder.resolve("ready");
    }

    static Path done(Path folder, int round) {
        return folder.resolve("done" + round);
    }
}
