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

/** The application in a process of its own, which goes through moments and books what is due at each. */
final class Rounder {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Rounder() {}

    /** Waits for a sign to go, so that several begin together, and leaves behind how many moments it went through. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        List<Instant> moments =
                Files.readAllLines(moments(folder)).stream().map(Instant::parse).toList();
        try (ConfigurableApplicationContext application = application(args[0])) {
            Files.createFile(ready(folder));
            await().atMost(PATIENCE).until(() -> Files.exists(go(folder)));
            go(application, moments);
            Files.writeString(done(folder), String.valueOf(moments.size()));
        }
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

    static Path moments(Path folder) {
        return folder.resolve("moments");
    }

    static Path ready(Path folder) {
        return folder.resolve("ready");
    }

    static Path go(Path folder) {
        return folder.resolve("go");
    }

    static Path done(Path folder) {
        return folder.resolve("done");
    }
}
