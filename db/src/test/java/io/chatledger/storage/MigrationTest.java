package io.chatledger.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.StoreApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationTest {

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

    /** An application that leaves the log alone: a process has one log, and only one application at a time can set it up. */
    private static SpringApplication silent(Class<?> source) {
        SpringApplication application = new SpringApplication(source);
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        return application;
    }
}
