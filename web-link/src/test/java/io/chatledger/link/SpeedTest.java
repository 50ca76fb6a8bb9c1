package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/** Prints how long a warm page takes; only with {@code -Dspeed=true}, as other programs on the machine decide, too. */
@EnabledIfSystemProperty(named = "speed", matches = "true")
class SpeedTest extends Running {

    private static final int WARM_UP = 600;
    private static final int SAMPLES = 200;

    @Autowired
    People people;

    @Test
    void howLongAWarmPageTakes() {
        String address = "ann-" + UUID.randomUUID() + "@example.org";
        people.withPassword(address, "plum-otter-zephyr-41");
        try (Client stranger = new Client(PAGES);
                Client owner = new Client(PAGES)) {
            owner.signIn(address, "plum-otter-zephyr-41");
            for (String path : List.of("/", "/sign-in", "/address", "/nothing")) {
                print(path, stranger);
            }
            print("/account", owner);
            assertThat(owner.get("/account").body()).contains(address);
        }
    }

    private static void print(String path, Client client) {
        Stream.generate(() -> client.get(path)).limit(WARM_UP).forEach(_ -> {});
        List<Long> sorted = Stream.generate(() -> {
                    long begin = System.nanoTime();
                    client.get(path);
                    return (System.nanoTime() - begin) / 1_000;
                })
                .limit(SAMPLES)
                .sorted()
                .toList();
        System.out.printf(
                "%s: median %d µs, of a hundred the slowest %d µs%n",
                path, sorted.get(SAMPLES / 2), sorted.get(SAMPLES - SAMPLES / 100));
    }
}
