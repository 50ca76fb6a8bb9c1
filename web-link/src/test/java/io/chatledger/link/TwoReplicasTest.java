package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.LinkApplication;
import io.chatledger.account.Secret;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two processes on one database: it does not matter which of them answers. */
class TwoReplicasTest {

    private static final String ADDRESS = "ann@example.org";
    private static final String PASSWORD = "plum-otter-zephyr-41";
    private static final int GUESSES = 1_000;

    private static Server database;
    private static String url;
    private static Replica first;
    private static Replica second;

    private record Replica(Process process, String pages) {

        static Replica start(String url, Path log) throws IOException {
            int port = Running.freePort();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Duser.timezone=UTC",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            LinkApplication.class.getName(),
                            "--spring.main.sources=" + QuickPasswords.class.getName(),
                            "--server.port=" + port,
                            "--spring.datasource.url=" + url,
                            "--spring.datasource.username=sa",
                            "--spring.datasource.password=")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new Replica(process, "http://localhost:" + port);
        }

        boolean answers() {
            try (Client client = new Client(pages)) {
                return client.get("/").statusCode() == 200;
            } catch (RuntimeException notYet) {
                return false;
            }
        }
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        database = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                .start();
        url = "jdbc:h2:tcp://localhost:" + database.getPort() + "/./ledger;MODE=DB2;WRITE_DELAY=0";
        Path logs = new File("target").toPath();
        first = Replica.start(url, logs.resolve("replica-1.log"));
        await().atMost(Duration.ofMinutes(2)).until(first::answers);
        second = Replica.start(url, logs.resolve("replica-2.log"));
        await().atMost(Duration.ofMinutes(2)).until(second::answers);
        add(ADDRESS);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        for (Replica replica : List.of(first, second)) {
            replica.process().destroy();
            replica.process().waitFor();
        }
        database.stop();
    }

    @Test
    void aSignInBegunAtOneIsFinishedAtTheOtherAndHoldsAtBoth() {
        try (Client client = new Client(first.pages())) {
            String form = Client.token(client.get("/sign-in").body());
            Map<String, String> fields = Map.of("address", ADDRESS, "password", PASSWORD, "_csrf", form);
            assertThat(client.postAsIs(second.pages() + "/sign-in", fields).statusCode())
                    .isEqualTo(302);
            assertThat(client.get(first.pages() + "/account").body()).contains(ADDRESS);
            assertThat(client.get(second.pages() + "/account").body()).contains(ADDRESS);
            String out = Client.token(client.get(first.pages() + "/account").body());
            client.postAsIs(second.pages() + "/account/sessions/end", Map.of("_csrf", out));
            assertThat(client.get(first.pages() + "/account").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void ofAThousandGuessesAtTwoReplicasOnlyTheFreeOnesAreCompared() throws Exception {
        String victim = "victim@example.org";
        add(victim);
        List<Callable<Integer>> guesses = new ArrayList<>();
        IntStream.range(0, GUESSES).forEach(i -> guesses.add(() -> guess(i % 2 == 0 ? first : second, victim)));
        Instant begin = Instant.now();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> guess : threads.invokeAll(guesses)) {
                assertThat(guess.get()).isIn(422, 503);
            }
        }
        Duration passed = Duration.between(begin, Instant.now());
        int afterWaits = passed.toSeconds() >= 90 ? 2 : passed.toSeconds() >= 30 ? 1 : 0;
        assertThat(jdbc().sql("SELECT tries FROM attempt WHERE subject LIKE ?")
                        .param(new Secret(victim).hash().substring(0, 32) + "%")
                        .query(Integer.class)
                        .list())
                .hasSize(2)
                .allSatisfy(tries -> assertThat(tries).isBetween(5, 5 + afterWaits));
        try (Client there = new Client(first.pages());
                Client elsewhere = new Client(second.pages()).from("203.0.113.1")) {
            assertThat(there.signIn(victim, PASSWORD).statusCode()).isEqualTo(422);
            assertThat(elsewhere.signIn(victim, PASSWORD).statusCode()).isEqualTo(302);
        }
    }

    private static int guess(Replica replica, String address) {
        try (Client client = new Client(replica.pages())) {
            return client.signIn(address, "guess").statusCode();
        }
    }

    private static void add(String address) {
        JdbcClient jdbc = jdbc();
        jdbc.sql("INSERT INTO account (currency, time_zone, language_tag, created_at)"
                        + " VALUES ('USD', 'UTC', 'en', CURRENT_TIMESTAMP)")
                .update();
        jdbc.sql("INSERT INTO password (account_id, address, hash, changed_at)"
                        + " SELECT MAX(id), ?, ?, CURRENT_TIMESTAMP FROM account")
                .params(address, new Bcrypt(4).encode(PASSWORD))
                .update();
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(url, "sa", ""));
    }
}
