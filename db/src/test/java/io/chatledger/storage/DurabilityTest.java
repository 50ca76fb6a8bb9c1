package io.chatledger.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Kills a process that commits to the embedded database, again and again; {@code -Dchatledger.kills=2000} for more
 * deaths than the usual 5.
 */
class DurabilityTest {

    private static final int KILLS = Integer.getInteger("chatledger.kills", 5);
    private static final int WHOLE = 1 + 2;

    private final Random random = new Random(17);

    @TempDir
    private Path folder;

    @Test
    void whatIsCommittedIsThereAndWholeWhenTheProcessDies() throws Exception {
        int committed = 0;
        int unheard = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            Path database = folder.resolve("ledger" + kill / 50);
            int first = (kill % 50) * 10_000_000;
            Set<Integer> heard = commitAndDie(database, first);
            Map<Integer, Integer> stored = stored(database, first);
            assertThat(heard).as("kill %d", kill).isNotEmpty();
            assertThat(stored.keySet()).as("kill %d", kill).containsAll(heard);
            assertThat(stored.values()).as("kill %d", kill).containsOnly(WHOLE);
            committed += heard.size();
            unheard += stored.size() - heard.size();
            if (kill % 50 == 0 || kill == KILLS) {
                System.out.printf(
                        "%d kills, %d commits heard of, all there; %d more unheard of%n", kill, committed, unheard);
            }
        }
    }

    private Set<Integer> commitAndDie(Path database, int first) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Committing.class.getName(),
                        database.toString(),
                        String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Set<Integer> heard = new HashSet<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (heard.isEmpty()) {
                    killSoon(process);
                }
                if (line.endsWith(Committing.END)) {
                    heard.add(Integer.valueOf(line.substring(0, line.length() - Committing.END.length())));
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return heard;
    }

    private void killSoon(Process process) {
        int millis = random.nextInt(300);
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(process.toHandle()::destroyForcibly);
    }

    private static Map<Integer, Integer> stored(Path database, int first) throws SQLException {
        try (Connection connection = DriverManager.getConnection(Committing.url(database))) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("SELECT number, half FROM pair WHERE number >= ?")
                    .param(first)
                    .query((row, _) -> Map.entry(row.getInt(1), row.getInt(2)))
                    .stream()
                    .collect(groupingBy(Map.Entry::getKey, summingInt(Map.Entry::getValue)));
        }
    }
}
