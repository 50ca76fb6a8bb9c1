package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.node.MissingNode;

/** Several replicas of the application on one database. */
@ExtendWith(OutputCaptureExtension.class)
class ReplicasTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private BotApiDouble telegram;
    private Server database;

    @BeforeEach
    void start() throws Exception {
        telegram = new BotApiDouble();
        database = serve("0");
    }

    @AfterEach
    void stop() {
        telegram.close();
        database.stop();
    }

    @Test
    void chatsThatAreBroughtToEitherAreStoredOnceAndAnsweredInOrder() throws Exception {
        Hooked left = Hooked.anywhere();
        Hooked right = Hooked.anywhere();
        try (BotRun one = left.run(telegram, folder, store());
                BotRun two = right.run(telegram, folder, store())) {
            telegram.push.balance(List.of(left.url(), right.url()));
            List<String> amounts =
                    IntStream.range(1, 9).mapToObj(amount -> amount + ".00").toList();
            List<Long> chats = LongStream.range(8_500, 8_506).boxed().toList();
            for (String amount : amounts) {
                chats.forEach(chat -> telegram.say(chat, "spent " + amount + " on tea"));
            }
            await().atMost(LONGEST).until(() -> telegram.updates.unconfirmed().isEmpty());
            await().atMost(LONGEST).until(() -> one.rows("outbox") == 0);
            assertThat(chats).allSatisfy(chat -> {
                assertThat(two.amounts(chat)).isEqualTo(amounts);
                assertThat(telegram.said(chat)).hasSize(amounts.size()).isSorted();
            });
        }
    }

    @Test
    void oneNewChatBroughtToBothAtOnceHasOneAccountAndEverythingOnce() throws Exception {
        Hooked left = Hooked.anywhere();
        Hooked right = Hooked.anywhere();
        try (BotRun one = left.run(telegram, folder, store());
                BotRun two = right.run(telegram, folder, store());
                HttpClient http = HttpClient.newHttpClient()) {
            telegram.room(8_600);
            var answers = IntStream.range(0, 20)
                    .mapToObj(number -> http.sendAsync(
                            request(number % 2 == 0 ? left : right, 300_000 + number / 2, 8_600),
                            HttpResponse.BodyHandlers.discarding()))
                    .toList();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
            await().atMost(LONGEST).until(() -> telegram.said(8_600).size() == 10);
            assertThat(one.amounts(8_600)).hasSize(10).isEqualTo(two.amounts(8_600));
        }
    }

    @Test
    void whileTheDatabaseIsAwayTelegramIsAskedToComeAgain(CapturedOutput output) throws Exception {
        Hooked hooked = Hooked.anywhere();
        String port = String.valueOf(database.getPort());
        try (BotRun bot = hooked.run(
                        telegram,
                        folder,
                        store(),
                        "spring.datasource.hikari.connection-timeout=2000",
                        "spring.datasource.hikari.maximum-pool-size=3");
                HttpClient http = HttpClient.newHttpClient()) {
            telegram.say(8_700, "spent 1 on tea");
            await().atMost(LONGEST).until(() -> telegram.said(8_700).size() == 1 && bot.rows("outbox") == 0);
            database.stop();
            var answer = http.send(request(hooked, 310_000, 8_701), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body()).isEmpty();
            telegram.say(8_700, "spent 2 on canary");
            telegram.say(8_700, "spent 3 on tea");
            await().atMost(LONGEST).until(() -> telegram.push.answers().contains(503));
            assertThat(telegram.updates.unconfirmed()).hasSize(2);
            database = serve(port);
            await().atMost(LONGEST).until(() -> telegram.said(8_700).size() == 3);
            assertThat(bot.amounts(8_700)).containsExactly("1.00", "2.00", "3.00");
            assertThat(bot.amounts(8_701)).isEmpty();
        }
        assertThat(output.getAll()).contains("Telegram is to bring it again").doesNotContain("canary");
    }

    @Test
    void changingBetweenPollingAndTheWebhookLosesNothing() throws Exception {
        Hooked hooked = Hooked.anywhere();
        telegram.say(8_800, "spent 1 on tea");
        try (BotRun _ = new BotRun(telegram, folder, store())) {
            await().atMost(LONGEST).until(() -> telegram.said(8_800).size() == 1);
            telegram.say(8_800, "spent 2 on tea");
        }
        telegram.say(8_800, "spent 3 on tea");
        try (BotRun _ = hooked.run(telegram, folder, store())) {
            await().atMost(LONGEST).until(() -> telegram.said(8_800).size() == 3);
            telegram.say(8_800, "spent 4 on tea");
        }
        telegram.say(8_800, "spent 5 on tea");
        try (BotRun bot = new BotRun(telegram, folder, store())) {
            await().atMost(LONGEST).until(() -> telegram.said(8_800).size() == 5);
            assertThat(bot.amounts(8_800)).containsExactly("1.00", "2.00", "3.00", "4.00", "5.00");
        }
    }

    @Test
    void ofTwoThatPollOneAsksAndTheOtherGoesOnWhenItStops(CapturedOutput output) throws Exception {
        telegram.say(8_900, "spent 1 on tea");
        try (BotRun two = afterAnother(output)) {
            telegram.say(8_900, "spent 3 on tea");
            await().atMost(LONGEST).until(() -> two.amounts(8_900).size() == 3);
            assertThat(two.amounts(8_900)).containsExactly("1.00", "2.00", "3.00");
        }
        assertThat(telegram.calls("getupdates")).noneMatch(call -> call.code() == 409);
    }

    /** One that waited while another polled, which is stopped by now. */
    private BotRun afterAnother(CapturedOutput output) {
        try (BotRun _ = new BotRun(telegram, folder, store())) {
            await().atMost(LONGEST).until(() -> telegram.said(8_900).size() == 1);
            BotRun waiting = new BotRun(telegram, folder, store());
            await().atMost(LONGEST).until(() -> output.getAll().contains("this one waits for its turn"));
            telegram.say(8_900, "spent 2 on tea");
            await().atMost(LONGEST).until(() -> telegram.said(8_900).size() == 2);
            return waiting;
        }
    }

    private String store() {
        return "spring.datasource.url=jdbc:h2:tcp://127.0.0.1:%d/./ledger;MODE=DB2;WRITE_DELAY=0"
                .formatted(database.getPort());
    }

    private static HttpRequest request(Hooked to, int update, long chat) {
        Room.Shown said = new Room.Shown(1, false, "spent 5 on tea", MissingNode.getInstance());
        return HttpRequest.newBuilder(to.url())
                .header(Webhook.SECRET, Hooked.SECRET)
                .POST(HttpRequest.BodyPublishers.ofString(
                        Telling.message(update, chat, said, 1_795_000_000).toString()))
                .build();
    }

    private Server serve(String port) throws Exception {
        return Server.createTcpServer("-tcpPort", port, "-ifNotExists", "-baseDir", folder.toString())
                .start();
    }
}
