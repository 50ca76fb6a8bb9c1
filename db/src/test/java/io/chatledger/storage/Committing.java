package io.chatledger.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that commits pairs of rows to an embedded database, and prints the number of each that is committed. */
final class Committing {

    /** What a number ends with that was printed whole. */
    static final String END = ".";

    private static final int THREADS = 8;

    private Committing() {}

    /** Where the application keeps its books in such a folder. */
    static String url(Path folder) {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("chatledger-db.yaml"));
        return Objects.requireNonNull(settings.getObject())
                .getProperty("spring.datasource.url")
                .replace("${chatledger.data}", folder.toString());
    }

    /** @param args a folder, and the first number */
    public static void main(String[] args) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url(Path.of(args[0])));
        AtomicInteger next = new AtomicInteger(Integer.parseInt(args[1]));
        JdbcClient rows = JdbcClient.create(source);
        rows.sql("CREATE TABLE IF NOT EXISTS pair (number INT NOT NULL, half INT NOT NULL)")
                .update();
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        for (int i = 0; i < THREADS; i++) {
            Thread.ofPlatform().start(() -> {
                while (true) {
                    int number = next.getAndIncrement();
                    transaction.executeWithoutResult(_ -> {
                        add(rows, number, 1);
                        add(rows, number, 2);
                    });
                    System.out.println(number + END);
                }
            });
        }
    }

    private static void add(JdbcClient rows, int number, int half) {
        rows.sql("INSERT INTO pair (number, half) VALUES (?, ?)")
                .params(number, half)
                .update();
    }
}
