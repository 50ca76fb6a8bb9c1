package io.chatledger.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.StoreApplication;
import io.chatledger.account.Accounts;
import io.chatledger.budget.Budgets.Draft;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Coverage;
import io.chatledger.money.Money;
import io.chatledger.storage.IbmsDriver;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 50 threads in two processes cross a budget at the same moment, again and again; {@code -Dchatledger.races=200} for
 * more rounds than the usual 5.
 */
class BreachRaceTest {

    private static final int ROUNDS = Integer.getInteger("chatledger.races", 5);
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Money LIMIT = Money.of("40", "USD");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"H2", "IBM's driver"})
    void fiftyThreadsInTwoProcessesReachEachThresholdOnce(String engine) throws Exception {
        boolean isH2 = engine.equals("H2");
        String[] arguments = {
            "--spring.datasource.url="
                    + (isH2
                            ? "jdbc:h2:file:" + folder.resolve("race") + ";MODE=DB2;AUTO_SERVER=TRUE"
                            : IbmsDriver.url("race")),
            "--spring.datasource.username=" + (isH2 ? "app" : IbmsDriver.user()),
            "--spring.datasource.password=" + (isH2 ? "app" : IbmsDriver.password()),
        };
        try (ConfigurableApplicationContext store = new SpringApplicationBuilder(StoreApplication.class)
                        .web(WebApplicationType.NONE)
                        .properties("logging.level.root=ERROR")
                        .run(arguments);
                Purse one = new Purse(arguments);
                Purse other = new Purse(arguments)) {
            for (int round = 0; round < ROUNDS; round++) {
                long account = store.getBean(Accounts.class).open(Locale.US, NOW);
                Draft draft = new Draft(Coverage.of(Category.GROCERIES), Cycle.MONTH, Limit.of(LIMIT));
                store.getBean(Budgets.class).change(account, List.of(draft), NOW);
                one.order(account);
                other.order(account);
                assertThat(Stream.concat(one.told().stream(), other.told().stream()))
                        .as("round " + round)
                        .containsExactlyInAnyOrder("80", "100");
                assertThat(breaches(store, account)).isEqualTo(2);
            }
        }
    }

    private static int breaches(ConfigurableApplicationContext store, long account) {
        return store.getBean(JdbcClient.class)
                .sql(
                        "SELECT COUNT(*) FROM breach JOIN budget ON budget.id = breach.budget_id WHERE budget.account_id = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    /** A {@link Spender} at work. */
    private static final class Purse implements AutoCloseable {

        private final Process process;
        private final BufferedReader out;
        private final BufferedWriter in;

        Purse(String... arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Duser.timezone=UTC",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    Spender.class.getName()));
            command.addAll(Arrays.asList(arguments));
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            out = process.inputReader();
            in = process.outputWriter();
            await(Spender.READY);
        }

        void order(long account) throws IOException {
            in.write(account + "\n");
            in.flush();
        }

        List<String> told() throws IOException {
            String told = await("told").substring("told".length()).strip();
            return told.isEmpty() ? List.of() : Arrays.asList(told.split(" ", -1));
        }

        private String await(String beginning) throws IOException {
            StringBuilder said = new StringBuilder();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(beginning)) {
                    return line;
                }
                said.append('\n').append(line);
            }
            throw new IOException("the process ended after saying" + said);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
