package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.MissingNode;

class WebhookTest {

    private static final AtomicLong CHATS = new AtomicLong(8_000);
    private static final AtomicInteger UPDATES = new AtomicInteger(500_000);

    private static BotApiDouble telegram;
    private static Hooked hooked;
    private static BotRun bot;

    private final HttpClient http = HttpClient.newHttpClient();
    private final long chat = CHATS.incrementAndGet();

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        telegram = new BotApiDouble();
        hooked = Hooked.anywhere();
        bot = hooked.run(telegram, folder, new Class<?>[] {FailingTest.Poison.class});
    }

    @AfterAll
    static void stop() {
        bot.close();
        telegram.close();
    }

    @Test
    void telegramIsToldWhereAndWhatAndTheSecret() {
        BotApiDouble.Call told = telegram.calls("setwebhook").getFirst();
        assertThat(told.parameters().text("url")).isEqualTo(hooked.url().toString());
        assertThat(told.parameters().text("secret_token")).isEqualTo(Hooked.SECRET);
        assertThat(told.parameters().get("allowed_updates").valueStream().map(each -> each.asString()))
                .containsExactly("message", "edited_message", "callback_query");
        assertThat(told.parameters().text("drop_pending_updates")).isEqualTo("false");
        await().until(() -> !telegram.calls("setmycommands").isEmpty());
        assertThat(telegram.calls("getupdates")).isEmpty();
    }

    @Test
    void whatIsBroughtIsStoredAndAnsweredInOrder() {
        telegram.say(chat, "spent 1 on tea");
        telegram.say(chat, "spent 2 on tea");
        int last = telegram.say(chat, "spent 3 on tea");
        await().until(() -> telegram.said(chat).size() == 3);
        assertThat(bot.amounts(chat)).containsExactly("1.00", "2.00", "3.00");
        assertThat(telegram.said(chat)).isSorted();
        await().until(() -> telegram.updates.confirmed().contains(last));
    }

    @Test
    void aTapIsAnswered() {
        telegram.say(chat, "spent 12 on lunch");
        await().until(() -> telegram.said(chat).size() == 1);
        Room.Shown receipt = telegram.room(chat).said().getFirst();
        String query = telegram.tap(chat, receipt, receipt.action("Undo"));
        await().until(() -> telegram.isAnswered(query));
        await().until(() -> bot.amounts(chat).isEmpty());
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "wrong", "canary-k3V9wqZr71LmX", "canary-k3V9wqZr71LmXo0", "CANARY-K3V9WQZR71LMXO"})
    void withoutTheSecretNothingHappens(String secret) throws Exception {
        long before = bot.rows("telegram_update");
        HttpResponse<String> answer = post(request(update()).header(Webhook.SECRET, secret));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(bot.rows("telegram_update")).isEqualTo(before);
    }

    @Test
    void noSecretAndTwoSecretsAreRefused() throws Exception {
        long before = bot.rows("telegram_update");
        assertThat(post(request(update())).statusCode()).isEqualTo(401);
        assertThat(post(request(update()).header(Webhook.SECRET, Hooked.SECRET).header(Webhook.SECRET, Hooked.SECRET))
                        .statusCode())
                .isEqualTo(401);
        assertThat(bot.rows("telegram_update")).isEqualTo(before);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "\"text\"",
                "{\"update_id\":null}",
                "{\"update_id\":\"x\"}",
                "{\"update_id\":99999999999}",
                "{\"update_id\":1.5}",
                "{\"update_id\":1,\"message\":7}",
            })
    void whatCannotBeReadIsAcknowledgedSoThatItHoldsNothingUp(String body) throws Exception {
        assertThat(bring(body)).isEqualTo(200);
    }

    @Test
    void deepNestingIsAcknowledgedAndDoesNothing() throws Exception {
        assertThat(bring("{\"update_id\":1,\"message\":" + "[".repeat(100_000))).isEqualTo(200);
    }

    @Test
    void aBodyIsBounded() throws Exception {
        assertThat(bring(" ".repeat(Webhook.LARGEST - 2) + "{}")).isEqualTo(200);
        assertThat(bring(" ".repeat(Webhook.LARGEST + 1))).isEqualTo(413);
    }

    @Test
    void aBodyWithoutALengthIsBoundedToo() throws Exception {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(("POST " + WebhookSettings.PATH + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                        + Webhook.SECRET + ": " + Hooked.SECRET + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = ("40000\r\n" + " ".repeat(0x40000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        request.writeBytes(chunk);
        request.writeBytes(chunk);
        request.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(exchange(request.toByteArray())).startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"})
    void otherMethodsAreRefused(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(hooked.url())
                .header(Webhook.SECRET, Hooked.SECRET)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void anAnswerHasTheHeadersOfAllAndNoCookie() throws Exception {
        HttpResponse<String> answer = post(request(update()).header(Webhook.SECRET, Hooked.SECRET));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map())
                .containsKeys("x-content-type-options", "content-security-policy")
                .doesNotContainKey("set-cookie");
    }

    @Test
    void theSameUpdateFiveTimesAtOnceIsRecordedOnce() throws Exception {
        String update = update();
        Callable<Integer> one = () -> bring(update);
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer :
                    threads.invokeAll(Stream.generate(() -> one).limit(5).toList())) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(200);
        await().until(() -> telegram.said(chat).size() == 1);
        assertThat(bot.amounts(chat)).containsExactly("5.00");
    }

    @Test
    void numbersOfUpdatesMayGoDown() throws Exception {
        telegram.room(chat);
        for (int number : new int[] {401_000, 401_001, 400_007}) {
            assertThat(bring(update(number))).isEqualTo(200);
        }
        assertThat(bot.amounts(chat)).containsExactly("5.00", "5.00", "5.00");
    }

    @Test
    void aMessageThatCannotBeDoneIsAcknowledgedAndApologisedFor() {
        telegram.say(chat, "poison");
        telegram.say(chat, "spent 12 on lunch");
        await().until(() -> telegram.said(chat).size() == 2);
        assertThat(telegram.said(chat).getFirst()).startsWith("Sorry, something went wrong");
        assertThat(bot.amounts(chat)).containsExactly("12.00");
    }

    private String update() {
        return update(UPDATES.incrementAndGet());
    }

    private String update(int number) {
        telegram.room(chat);
        return Telling.message(
                        number,
                        chat,
                        new Room.Shown(1, false, "spent 5 on tea", MissingNode.getInstance()),
                        1_795_000_000)
                .toString();
    }

    private int bring(String body) throws Exception {
        return post(request(body).header(Webhook.SECRET, Hooked.SECRET)).statusCode();
    }

    private static HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(hooked.url())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> post(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String exchange(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), hooked.port())) {
            socket.getOutputStream().write(request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
