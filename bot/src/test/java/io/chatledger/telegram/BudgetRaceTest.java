package io.chatledger.telegram;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.node.MissingNode;

/**
 * Fifty chats of one account spend at the same moment, by two processes of the application, and so cross a budget; each
 * round has an account of its own. {@code -Dchatledger.races=200} for more rounds than two.
 */
class BudgetRaceTest {

    private static final int ROUNDS = Integer.getInteger("chatledger.races", 2);
    private static final int CHATS = 50;
    private static final long FIRST_CHAT = 9_900_000;
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private int updates = 1_000;

    @Test
    void eachChatIsToldOnceAndOneMailLeaves() throws Exception {
        Server database = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                .start();
        String url = "jdbc:h2:tcp://127.0.0.1:%d/./ledger;MODE=DB2;WRITE_DELAY=0".formatted(database.getPort());
        List<Hooked> replicas = List.of(Hooked.anywhere(), Hooked.anywhere());
        try (BotApiDouble telegram = new BotApiDouble()) {
            List<BotProcess> processes = Stream.of(
                            start(telegram, replicas.getFirst(), url), start(telegram, replicas.getLast(), url))
                    .toList();
            try {
                await().atMost(SOON).until(() -> replicas.stream().allMatch(BudgetRaceTest::isOpen));
                JdbcClient books = JdbcClient.create(new DriverManagerDataSource(url, "sa", ""));
                for (int round = 1; round <= ROUNDS; round++) {
                    race(telegram, replicas, books, round);
                }
            } finally {
                processes.forEach(BotProcess::kill);
                processes.forEach(BotProcess::awaitEnd);
            }
        } finally {
            database.stop();
            http.close();
        }
    }

    private void race(BotApiDouble telegram, List<Hooked> replicas, JdbcClient books, int round) throws IOException {
        List<Long> chats = LongStream.range(0, CHATS)
                .map(chat -> FIRST_CHAT + (long) round * CHATS + chat)
                .boxed()
                .toList();
        chats.forEach(telegram::room);
        long account = open(books, chats);
        assertThat(bring(replicas.getFirst(), chats.getFirst(), "groceries budget 40 a day")
                        .join()
                        .statusCode())
                .isEqualTo(200);
        List<CompletableFuture<HttpResponse<Void>>> spending = chats.stream()
                .map(chat -> bring(replicas.get((int) (chat % 2)), chat, "spent 1 on groceries"))
                .toList();
        assertThat(spending)
                .allSatisfy(spent -> assertThat(spent.join().statusCode()).isEqualTo(200));
        await().atMost(SOON).until(() -> number(books, "SELECT COUNT(*) FROM outbox WHERE id > ?", 0) == 0);

        assertThat(number(books, "SELECT COUNT(*) FROM entry WHERE account_id = ?", account))
                .isEqualTo(CHATS);
        assertThat(books.sql("SELECT threshold FROM breach JOIN budget ON budget.id = breach.budget_id"
                                + " WHERE budget.account_id = ?")
                        .param(account)
                        .query(Integer.class)
                        .list())
                .as("breaches of round %d", round)
                .containsExactlyInAnyOrder(80, 100);
        assertThat(chats)
                .allSatisfy(chat -> assertThat(telegram.said(chat))
                        .filteredOn(said -> !said.startsWith("✓"))
                        .as("notices of round %d", round)
                        .satisfiesExactlyInAnyOrder(
                                told -> assertThat(told).startsWith("⚠ 80% of your budget for 🛒 Groceries"),
                                told -> assertThat(told).startsWith("❗").contains("40.00 of 40.00 USD")));
        assertThat(mails()).as("mails after round %d", round).isEqualTo(round);
    }

    private BotProcess start(BotApiDouble telegram, Hooked hooked, String url) throws IOException {
        return new BotProcess(
                telegram,
                folder,
                folder.resolve("log-" + hooked.port()).toFile(),
                hooked.settings(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=sa",
                        "spring.datasource.password=",
                        "chatledger.mail.folder=" + folder.resolve("mail"),
                        "chatledger.telegram.limits.all=1000",
                        "chatledger.telegram.limits.chat=1000"));
    }

    /** An account whose owner reads mail, and who is in all the chats. */
    private static long open(JdbcClient books, List<Long> chats) {
        books.sql("INSERT INTO account (currency, time_zone, language_tag, created_at)"
                        + " VALUES ('USD', 'UTC', 'en', CURRENT_TIMESTAMP)")
                .update();
        long account = number(books, "SELECT MAX(id) FROM account WHERE id > ?", 0);
        books.sql("INSERT INTO alert_address (account_id, address, wanted) VALUES (?, 'ann@example.org', 'yes')")
                .param(account)
                .update();
        chats.forEach(
                chat -> books.sql("INSERT INTO chat (channel, chat_number, account_id, last_seen_at, name, linked_at)"
                                + " VALUES ('telegram', ?, ?, CURRENT_TIMESTAMP, 'Ann', CURRENT_TIMESTAMP)")
                        .params(chat, account)
                        .update());
        return account;
    }

    private CompletableFuture<HttpResponse<Void>> bring(Hooked to, long chat, String text) {
        Room.Shown said = new Room.Shown(1, false, text, MissingNode.getInstance());
        String update = Telling.message(updates++, chat, said, Instant.now().getEpochSecond())
                .toString();
        return bring(HttpRequest.newBuilder(to.url())
                .header(Webhook.SECRET, Hooked.SECRET)
                .POST(BodyPublishers.ofString(update))
                .build());
    }

    /** As Telegram does, again while it cannot be taken, as when a lock was waited for too long. */
    private CompletableFuture<HttpResponse<Void>> bring(HttpRequest update) {
        return http.sendAsync(update, BodyHandlers.discarding())
                .thenCompose(answer -> answer.statusCode() == 503
                        ? CompletableFuture.supplyAsync(() -> update, CompletableFuture.delayedExecutor(1, SECONDS))
                                .thenCompose(this::bring)
                        : CompletableFuture.completedFuture(answer));
    }

    private long mails() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).count();
        }
    }

    private static long number(JdbcClient books, String query, long parameter) {
        return books.sql(query).param(parameter).query(Long.class).single();
    }

    private static boolean isOpen(Hooked hooked) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), hooked.port())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
