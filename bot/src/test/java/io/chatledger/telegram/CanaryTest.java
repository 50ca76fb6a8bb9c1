package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants secrets and words in a real process, lets everything fail that can, and looks for them in all that it says. */
class CanaryTest {

    private static final String CANARY = "canary";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long CHAT = 9_100;

    @TempDir
    private Path folder;

    private final List<String> seen = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void noSecretAndNoWordIsInTheLogOrInAnAnswerWhateverFails() throws Exception {
        Path log = folder.resolve("log");
        Hooked hooked = Hooked.anywhere();
        int watching = Hooked.anywhere().port();
        Server database = serve("0");
        BotApiDouble telegram = new BotApiDouble();
        telegram.faults.next("sendmessage", new Fault.DroppedAfter(), new Fault.Refused(400, "Bad Request: no"));
        BotProcess bot = new BotProcess(
                telegram,
                folder,
                log.toFile(),
                hooked.settings(
                        "spring.datasource.url=jdbc:h2:tcp://127.0.0.1:%d/./ledger;MODE=DB2"
                                .formatted(database.getPort()),
                        "spring.datasource.username=app",
                        "spring.datasource.password=canary-database",
                        "spring.datasource.hikari.connection-timeout=1000",
                        "chatledger.sendgrid.api-key=SG.canary-sendgrid",
                        "chatledger.sendgrid.api-url=http://127.0.0.1:9",
                        "chatledger.mail.from=alerts@example.org",
                        "spring.security.oauth2.client.registration.google.client-id=client",
                        "spring.security.oauth2.client.registration.google.client-secret=canary-google",
                        "management.server.port=" + watching));
        try {
            telegram.say(CHAT, "spent 12 on canary lunch for somebody.canary@example.org");
            telegram.say(CHAT, "canary and nothing else");
            telegram.say(CHAT, "spent 3 on tea");
            await().atMost(LONGEST)
                    .until(() -> telegram.said(CHAT).stream().anyMatch(text -> text.contains("3.00 USD")));
            bring(hooked, Hooked.SECRET, "{\"update_id\":\"canary\"");
            bring(hooked, Hooked.SECRET, "{\"update_id\":5,\"message\":\"canary\"}");
            bring(hooked, "canary-forged", "{\"update_id\":6,\"canary\":1}");
            pages(hooked.port());
            get(URI.create("http://127.0.0.1:" + watching + "/actuator/health"));
            get(URI.create("http://127.0.0.1:" + watching + "/actuator/prometheus"));
            get(URI.create("http://127.0.0.1:" + watching + "/actuator/env"));
            database.stop();
            telegram.say(CHAT, "spent 4 on canary");
            await().atMost(LONGEST).until(() -> telegram.push.answers().contains(503));
            pages(hooked.port());
            get(URI.create("http://127.0.0.1:" + watching + "/actuator/health"));
        } finally {
            bot.terminate(20);
            telegram.close();
            database.stop();
        }
        assertThat(Files.readString(log))
                .contains("may not have arrived", "could not be stored", "Telegram brings updates")
                .doesNotContainIgnoringCase(CANARY);
        assertThat(seen)
                .hasSizeGreaterThan(10)
                .noneMatch(answer -> answer.toLowerCase(Locale.ROOT).contains(CANARY));
    }

    private void pages(int port) throws Exception {
        URI root = URI.create("http://127.0.0.1:" + port);
        get(root.resolve("/"));
        get(root.resolve("/link/canary" + "0".repeat(37)));
        get(root.resolve("/no/such/canary"));
        get(root.resolve("/sign-in?x=canary"));
        send(HttpRequest.newBuilder(root.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "session=Y2FuYXJ5")
                .POST(HttpRequest.BodyPublishers.ofString("email=a.canary@example.org&password=canary-password")));
        send(HttpRequest.newBuilder(root.resolve("/account")).header("Cookie", "session=Y2FuYXJ5"));
    }

    private void bring(Hooked hooked, String secret, String body) throws Exception {
        send(HttpRequest.newBuilder(hooked.url())
                .header(Webhook.SECRET, secret)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void get(URI uri) throws Exception {
        send(HttpRequest.newBuilder(uri));
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        seen.add(answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
    }

    private Server serve(String port) throws Exception {
        return Server.createTcpServer("-tcpPort", port, "-ifNotExists", "-baseDir", folder.toString())
                .start();
    }
}
