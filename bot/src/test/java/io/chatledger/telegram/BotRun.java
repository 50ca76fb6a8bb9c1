package io.chatledger.telegram;

import io.chatledger.Chatledger;
import io.chatledger.outbox.Outbox;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application, talking to a double of Telegram and keeping its books in a folder. */
final class BotRun implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    /** @param settings more of them, as {@code name=value} */
    BotRun(BotApiDouble telegram, Path folder, String... settings) {
        this(telegram, folder, new Class<?>[0], settings);
    }

    BotRun(BotApiDouble telegram, Path folder, Class<?>[] parts, String... settings) {
        context = new SpringApplicationBuilder(Chatledger.class)
                .sources(parts)
                .run(arguments(telegram, folder, settings).toArray(String[]::new));
    }

    /** What the application is started with, in this process or in another. */
    static List<String> arguments(BotApiDouble telegram, Path folder, String... settings) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "chatledger.telegram.token",
                BotApiDouble.TOKEN,
                "chatledger.telegram.api-url",
                telegram.url().toString(),
                "chatledger.data",
                folder.toString(),
                "server.port",
                "0"));
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            values.put(parts[0], parts[1]);
        }
        return values.entrySet().stream()
                .map(value -> "--" + value.getKey() + "=" + value.getValue())
                .toList();
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    boolean has(Class<?> type) {
        return context.getBeanNamesForType(type).length > 0;
    }

    /** Puts parcels for a chat into the outbox in one transaction. */
    void send(long chat, Parcel... parcels) {
        new TransactionTemplate(part(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            for (Parcel parcel : parcels) {
                part(Outbox.class).add("telegram:" + chat, parcel.json(), Instant.now());
            }
        });
    }

    /** Stops and starts all of it again, as Spring's tests do between classes. */
    void restart() {
        context.stop();
        context.start();
    }

    long rows(String table) {
        return part(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    /** What is in a chat's ledger, in the order it was recorded. */
    List<String> amounts(long chat) {
        return amounts(part(JdbcClient.class), chat);
    }

    static List<String> amounts(JdbcClient books, long chat) {
        return books.sql("""
                        SELECT entry.amount FROM entry
                        JOIN recording ON recording.id = entry.recording_id
                        JOIN chat ON chat.account_id = entry.account_id
                        WHERE chat.channel = 'telegram' AND chat.chat_number = ? AND recording.undone_at IS NULL
                        ORDER BY entry.id""")
                .params(chat)
                .query((row, _) -> row.getBigDecimal(1).setScale(2).toPlainString())
                .list();
    }

    @Override
    public void close() {
        context.close();
    }
}
