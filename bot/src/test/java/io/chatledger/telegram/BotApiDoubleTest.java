package io.chatledger.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BotApiDoubleTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private BotApiDouble telegram;

    @BeforeEach
    void start() throws Exception {
        telegram = new BotApiDouble();
        telegram.room(1).fromUser("hello");
    }

    @AfterEach
    void stop() {
        telegram.close();
        http.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sendMessage         | {"chat_id":1}                                   | 400 Bad Request: message text is empty
            sendMessage         | {"chat_id":1,"text":"  "}                       | 400 Bad Request: message text is empty
            sendMessage         | {"text":"x"}                                    | 400 Bad Request: chat_id is empty
            sendMessage         | {"chat_id":2,"text":"x"}                        | 400 Bad Request: chat not found
            sendMessage         | {"chat_id":1,"text":"x","colour":1}             | 400 Bad Request: unknown parameter colour
            sendMessage         | {"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":""}]]}} | 400 Bad Request: BUTTON_DATA_INVALID
            editMessageText     | {"chat_id":1,"message_id":9,"text":"x"}         | 400 Bad Request: message to edit not found
            editMessageText     | {"chat_id":1,"message_id":1,"text":"x"}         | 400 Bad Request: message can't be edited
            answerCallbackQuery | {"callback_query_id":"q"}                       | 400 Bad Request: query is too old and response timeout expired or query ID is invalid
            setMyCommands       | {"commands":[{"command":"No","description":"x"}]} | 400 Bad Request: BOT_COMMAND_INVALID
            getUpdates          | {"limit":101}                                   | 400 Bad Request: limit must be from 1 to 100
            sendRocket          | {}                                              | 404 Not Found
            """)
    void whatTheBotApiRefusesIsRefusedInItsWords(String method, String body, String refusal) throws Exception {
        JsonNode answer = call(method, "application/json; charset=utf-8", body);
        assertThat(answer.path("ok").asBoolean()).isFalse();
        assertThat(answer.path("error_code").asInt() + " "
                        + answer.path("description").asString())
                .isEqualTo(refusal);
    }

    @ParameterizedTest(name = "{0} characters")
    @CsvSource({"4096, true", "4097, false"})
    void aTextHasAtMost4096Characters(int length, boolean ok) throws Exception {
        assertThat(call("sendmessage", "application/json", "{\"chat_id\":1,\"text\":\"" + "é".repeat(length) + "\"}")
                        .path("ok")
                        .asBoolean())
                .isEqualTo(ok);
    }

    @Test
    void bodiesComeAsJsonFormOrMultipart() throws Exception {
        call("sendMessage", "application/json; charset=utf-8", "{\"chat_id\":\"1\",\"text\":\"été\"}");
        call("sendmessage", "application/x-www-form-urlencoded", "chat_id=1&text=%C3%A9t%C3%A9");
        call("SENDMESSAGE", "multipart/form-data; boundary=b", """
                --b\r
                Content-Disposition: form-data; name="chat_id"\r
                \r
                1\r
                --b\r
                Content-Disposition: form-data; name="text"\r
                \r
                été\r
                --b--\r
                """);
        assertThat(telegram.said(1)).containsExactly("été", "été", "été");
    }

    @Test
    void anotherTokenIsUnauthorized() throws Exception {
        URI url = telegram.url().resolve("/bot1:other/getMe");
        assertThat(http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anEditWithoutAChangeIsRefused() throws Exception {
        call("sendMessage", "application/json", "{\"chat_id\":1,\"text\":\"same\"}");
        assertThat(call("editMessageText", "application/json", "{\"chat_id\":1,\"message_id\":2,\"text\":\"same\"}")
                        .path("description")
                        .asString())
                .startsWith("Bad Request: message is not modified");
    }

    @Test
    void aCallbackQueryIsAnsweredOnce() throws Exception {
        String query = telegram.tap(1, telegram.room(1).shown().getFirst(), "x");
        String body = "{\"callback_query_id\":\"" + query + "\"}";
        assertThat(call("answerCallbackQuery", "application/json", body)
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(call("answerCallbackQuery", "application/json", body)
                        .path("ok")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void anUpdateComesUntilAnOffsetConfirmsIt() throws Exception {
        int update = telegram.say(1, "once");
        assertThat(call("getUpdates", "application/json", "{}").path("result")).hasSize(1);
        assertThat(call("getUpdates", "application/json", "{}").path("result")).hasSize(1);
        assertThat(call("getUpdates", "application/json", "{\"offset\":" + (update + 1) + "}")
                        .path("result"))
                .isEmpty();
        assertThat(telegram.updates.confirmed()).containsExactly(update);
    }

    @Test
    void aPollWaitsForAnUpdateAndALaterPollEndsIt() throws Exception {
        CompletableFuture<JsonNode> first = poll();
        await().until(() -> telegram.updates.polls() == 1);
        CompletableFuture<JsonNode> second = poll();
        assertThat(first.get().path("error_code").asInt()).isEqualTo(409);
        telegram.say(1, "now");
        assertThat(second.get().path("result")).hasSize(1);
    }

    @Test
    void aChatMayBeLimitedToOneMessageASecond() throws Exception {
        telegram.limitChats();
        String body = "{\"chat_id\":1,\"text\":\"x\"}";
        JsonNode answer = call("sendMessage", "application/json", body);
        for (int i = 0; i < 2 && answer.path("ok").asBoolean(); i++) {
            answer = call("sendMessage", "application/json", body);
        }
        assertThat(answer.path("parameters").path("retry_after").asInt()).isEqualTo(1);
    }

    private CompletableFuture<JsonNode> poll() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return call("getUpdates", "application/json", "{\"timeout\":20}");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private JsonNode call(String method, String type, String body) throws Exception {
        URI url = telegram.url().resolve("/bot" + BotApiDouble.TOKEN + "/" + method);
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body, UTF_8))
                .build();
        return JsonMapper.shared()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
    }
}
