package io.chatledger.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.chatledger.StoreApplication;
import io.chatledger.account.Accounts;
import io.chatledger.account.AlertAddresses;
import io.chatledger.account.EmailAddress;
import io.chatledger.ledger.Catalogues;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.money.Money;
import io.chatledger.recurring.Recurrings;
import io.chatledger.recurring.Rhythm;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class MigrationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    static Stream<Arguments> engines() {
        return Stream.of(
                Arguments.of("H2", "jdbc:h2:mem:migration;MODE=DB2", "app", "app"),
                Arguments.of("IBM's driver", IbmsDriver.url("migration"), IbmsDriver.user(), IbmsDriver.password()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void fourThatStartAtOnceMakeOneSchema(String engine, String url, String user, String password) throws Exception {
        Callable<ConfigurableApplicationContext> start = () -> silent(StoreApplication.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=" + password,
                        "--spring.datasource.hikari.maximum-pool-size=2");
        List<Future<ConfigurableApplicationContext>> stores;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            stores = threads.invokeAll(List.of(start, start, start, start));
        }
        List<Integer> applied = new ArrayList<>();
        for (Future<ConfigurableApplicationContext> store : stores) {
            applied.add(store.get()
                    .getBean(JdbcClient.class)
                    .sql("SELECT COUNT(*) FROM \"flyway_schema_history\" WHERE \"version\" = '1'")
                    .query(Integer.class)
                    .single());
        }
        for (Future<ConfigurableApplicationContext> store : stores) {
            store.get().close();
        }
        assertThat(applied).containsExactly(1, 1, 1, 1);
    }

    @Test
    void whatOneConnectionMadeWorksWithoutIt() throws SQLException {
        String url = "jdbc:h2:mem:made;MODE=DB2";
        try (ConfigurableApplicationContext store = silent(StoreApplication.class)
                        .run(
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=app",
                                "--spring.datasource.password=app",
                                "--spring.datasource.hikari.maximum-pool-size=2");
                Connection other = DriverManager.getConnection(url, "app", "app")) {
            JdbcClient books = JdbcClient.create(new SingleConnectionDataSource(other, true));
            List<Integer> makers = sessions(books);
            store.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
            await().until(() -> Collections.disjoint(makers, sessions(books)));

            long account = store.getBean(Accounts.class).open(Locale.US, NOW);
            NewEntry rent =
                    new NewEntry(Kind.EXPENSE, Money.of("9", "USD"), Category.HOUSING, "rent", null, DAY, Set.of());
            store.getBean(Ledger.class).record(account, List.of(rent), NOW);
            store.getBean(Recurrings.class).begin(account, rent, new Rhythm(Rhythm.Unit.MONTH, 1, DAY), DAY, DAY, NOW);
            store.getBean(Catalogues.class).hide(account, Category.PETS, true);
            store.getBean(AlertAddresses.class).verified(account, new EmailAddress("ann@example.org"));
            assertThat(store.getBean(Ledger.class).count(account)).isEqualTo(2);
        }
    }

    private static List<Integer> sessions(JdbcClient books) {
        return books.sql("SELECT session_id FROM information_schema.sessions WHERE session_id <> session_id()")
                .query((row, _) -> row.getInt(1))
                .list();
    }

    /** An application that leaves the log alone: a process has one log, and only one application at a time can set it up. */
    private static SpringApplication silent(Class<?> source) {
        SpringApplication application = new SpringApplication(source);
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        return application;
    }
}
