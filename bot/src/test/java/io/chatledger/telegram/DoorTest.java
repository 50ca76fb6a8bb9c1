package io.chatledger.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the link in the chat to the linked chat, by the real bot and its page, with the books behind IBM's driver. */
class DoorTest {

    private static final long CHAT = 9_800_001;
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String PASSWORD = "plum-otter-zephyr-41";

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @TempDir
    private Path folder;

    private String pages = "";

    @Test
    void aChatIsLinkedThroughIbmsDriver() throws Exception {
        int port = DatabaseServer.freePort();
        pages = "http://localhost:" + port;
        try (DatabaseServer server = new DatabaseServer(folder.resolve("derby").toFile())) {
            await().atMost(SOON).until(server::isReady);
            try (DatabaseProxy database = new DatabaseProxy(server.port());
                    Connection _ = await().atMost(SOON)
                            .ignoreExceptions()
                            .until(() -> database.dataSource("door").getConnection(), Objects::nonNull);
                    BotApiDouble telegram = new BotApiDouble();
                    BotRun bot = new BotRun(telegram, folder, settings(database, port))) {
                telegram.say(CHAT, "spent 12 on lunch");
                telegram.say(CHAT, "/link");
                await().atMost(SOON).until(() -> telegram.said(CHAT).size() == 2);
                String link =
                        found("/link/[A-Za-z0-9_-]{43}", telegram.said(CHAT).getLast());
                String page = openedManyTimesAtOnce(link);
                assertThat(page).contains("Telegram chat of Somebody asks to be linked");

                page = send(get("/address"), "/address", Map.of("address", "ann@example.org"));
                String mailed = await().atMost(SOON).until(this::mailedCode, code -> !code.isEmpty());
                page = send(page, "/code", Map.of("code", mailed, "password", PASSWORD));
                assertThat(page).contains("Link this chat?", "Telegram chat of Somebody");
                page = send(page, "/link/yes", Map.of());
                telegram.say(CHAT, "/start " + found("(?<=class=\"code\">)[^<]+", page));
                await().atMost(SOON).until(() -> telegram.said(CHAT).size() == 3);
                var asked = telegram.room(CHAT).said().getLast();
                telegram.tap(CHAT, asked, asked.action("Link"));
                await().atMost(SOON).until(() -> telegram.said(CHAT).getLast().contains("a…@example.org"));

                assertThat(get("/account")).contains("Telegram chat of Somebody", "ann@example.org");
                assertThat(get("/account/download")).contains("lunch");
                assertThat(bot.rows("SPRING_SESSION")).isPositive();
            }
        }
    }

    /** A double tap, or a page that loads twice: each brings the same attributes to one session. */
    private String openedManyTimesAtOnce(String link) throws Exception {
        assertThat(get("/sign-in")).contains("_csrf");
        Callable<HttpResponse<String>> opening =
                () -> browser.send(request(link).GET().build(), BodyHandlers.ofString());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> opened : threads.invokeAll(Collections.nCopies(8, opening))) {
                assertThat(opened.get().statusCode()).isEqualTo(200);
            }
        }
        return get(link);
    }

    private String[] settings(DatabaseProxy database, int port) {
        return Stream.concat(
                        database.settings("door").stream(),
                        Stream.of(
                                "server.port=" + port,
                                "chatledger.public-url=" + pages,
                                "chatledger.mail.folder=" + folder.resolve("mail")))
                .toArray(String[]::new);
    }

    private String mailedCode() throws IOException {
        Path mails = folder.resolve("mail");
        if (!Files.isDirectory(mails)) {
            return "";
        }
        try (Stream<Path> files = Files.list(mails)) {
            List<Path> written =
                    files.filter(file -> file.toString().endsWith(".eml")).toList();
            return written.isEmpty() ? "" : found("\\w{4}-\\w{4}", Files.readString(written.getFirst()));
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).GET().build(), BodyHandlers.ofString())
                .body();
    }

    private String send(String page, String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = found("(?<=name=\"_csrf\" value=\")[^\"]+", page);
        String body = Stream.concat(Stream.of(Map.entry("_csrf", form)), fields.entrySet().stream())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
        return browser.send(
                        request(path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(pages + path)).header("Accept", "text/html");
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group() : "";
    }
}
