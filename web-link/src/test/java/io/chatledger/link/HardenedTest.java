package io.chatledger.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.account.Chat;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.SignIns;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every answer tells the browser, what none tells anybody, and what is never written down. */
@ExtendWith(OutputCaptureExtension.class)
class HardenedTest extends Running {

    private static final String PASSWORD = "plum-otter-zephyr-41";

    private final String address = "canary-" + UUID.randomUUID() + "@example.org";

    @Autowired
    RequestMappingHandlerMapping mappings;

    @Autowired
    People people;

    @Autowired
    ChatSide chats;

    @Autowired
    Mailbox mailbox;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcTemplate jdbc;

    private Client client;

    @BeforeEach
    void open() {
        client = new Client(PAGES);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void everyRouteThatThereIsIsHardenedSignedInAndNot() {
        Set<String> routes = Stream.concat(
                        mappings.getHandlerMethods().keySet().stream()
                                .map(RequestMappingInfo::getPatternValues)
                                .flatMap(Set::stream)
                                .map(route -> route.replaceAll("\\{token.*}$", "A".repeat(43))),
                        Stream.of("/nothing", "/style.css", "/icon.svg", "/sign-out", "/oauth2/authorization/google"))
                .collect(Collectors.toSet());
        assertThat(routes).hasSizeGreaterThan(15).contains("/account/failing", "/account/delete");
        routes.forEach(route -> assertHardened(client.get(route), route));
        people.withPassword(address, PASSWORD);
        client.signIn(address, PASSWORD);
        routes.forEach(route -> assertHardened(client.get(route), route));
        assertHardened(client.postAsIs("/sign-in", Map.of()), "403");
    }

    @Test
    void refusalsAreHardenedToo() {
        people.withPassword(address, PASSWORD);
        client.signIn(address, PASSWORD);
        assertRefused(
                413,
                client.send(HttpRequest.newBuilder(client.uri("/sign-in"))
                        .POST(BodyPublishers.ofByteArray(new byte[17_000]))));
        assertRefused(
                405, client.send(HttpRequest.newBuilder(client.uri("/sign-in")).DELETE()));
        assertRefused(400, client.post("/account", "/account/unlink", Map.of()));
        assertRefused(403, client.postAsIs("/account/unlink", Map.of()));
        assertRefused(422, client.signIn(address, "wrong"));
        assertRefused(500, client.get("/account/failing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2e%2e/",
                "/a;b",
                "//x",
                "/link/%00",
                "/%",
                "/x%2fy",
                "/x\\y",
                "/link/%ff",
                "/..",
                "/webjars/..%2f..%2f",
                "/sign-in%0d%0aX: y"
            })
    void whatTheFirewallOrTheServerRefusesIsHardenedToo(String path) throws Exception {
        String answer = said("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (400|404|302) .*");
        assertThat(isBare(answer) || answer.contains("Content-Security-Policy: default-src 'none'"))
                .as(answer)
                .isTrue();
        assertThat(answer).doesNotContain("Tomcat", "Apache", "Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /| HTTP/1.1\r\nHost: localhost", "GET / HTTP/1.1", "GET / HTTP/1.1\r\nHost: a b"})
    void whatIsNoRequestGetsNoPageWithoutThem(String request) throws Exception {
        String answer = said(request + "\r\nConnection: close\r\n\r\n");
        assertThat(isBare(answer) || answer.contains("Content-Security-Policy: default-src 'none'"))
                .as(answer)
                .isTrue();
    }

    @Test
    void aHeaderThatIsTooLargeIsRefused() throws Exception {
        String answer = said("GET / HTTP/1.1\r\nHost: localhost\r\nX: %s\r\n\r\n".formatted("x".repeat(9_000)));
        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(isBare(answer) || answer.contains("Content-Security-Policy: default-src 'none'"))
                .as(answer)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void aLargeBodyOfUnknownLengthChangesNothing(String type) {
        people.withPassword(address, PASSWORD);
        client.signIn(address, PASSWORD);
        String form = Client.token(client.get("/account").body());
        String body = "wanted=false&_csrf=" + form + "&x=" + "x".repeat(200_000);
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(client.uri("/account/alerts"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8)))));
        assertThat(answer.statusCode()).isIn(403, 413);
        assertHardened(answer, type);
        assertThat(client.get("/account").body()).contains("Budget alerts go to " + address);
    }

    @Test
    void aRedirectLeadsWhereverTheBrowserSeesThePages() {
        people.withPassword(address, PASSWORD);
        String form = Client.token(client.get("/sign-in").body());
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(client.uri("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "ledger.example.org")
                .POST(BodyPublishers.ofString(
                        "address=" + address + "&password=" + PASSWORD + "&_csrf=" + URLEncoder.encode(form, UTF_8))));
        assertThat(answer.headers().firstValue("Location")).hasValue("/account");
        assertThat(new Client(PAGES).get("/account").headers().firstValue("Location"))
                .hasValue("/sign-in");
    }

    @Test
    void theTokenOfALinkIsInNoTable() {
        String link = chats.invite(ChatSide.another(), "canary-name");
        client.follow(link);
        people.withPassword(address, PASSWORD);
        client.signIn(address, PASSWORD);
        String code = ChatSide.code(client.yes()).replace("-", "");
        Map<String, List<Map<String, Object>>> tables = tables();
        assertThat(tables).containsKeys("INVITATION", "SPRING_SESSION_ATTRIBUTES", "OUTBOX");
        assertThat(tables.values().stream()
                        .flatMap(List::stream)
                        .flatMap(row -> row.values().stream())
                        .map(HardenedTest::text))
                .isNotEmpty()
                .noneMatch(cell -> cell.contains(link.substring(6)) || cell.contains(code));
    }

    @Test
    void aFaultOfOursApologisesAndTellsNothingOfTheInside(CapturedOutput log) {
        people.withPassword(address, PASSWORD);
        client.signIn(address, PASSWORD);
        HttpResponse<String> failed = client.get("/account/failing");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body())
                .contains("The fault is ours.", "Reference: ")
                .doesNotContain("canary", "Exception", "io.chatledger", "springframework");
        assertThat(log.getAll()).contains("IllegalStateException").doesNotContain("canary-of-the-failure");
    }

    @Test
    void aBodyThatIsTooLargeIsAnsweredAndNothingHappens() {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(client.uri("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofByteArray(new byte[10_000_000])));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That is too much");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void aMethodThatNoPageHasIsRefused(String method) {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(client.uri("/sign-in")).method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).isPresent();
    }

    static Stream<String> wrongTokens() {
        return Stream.of("A".repeat(43), "A", "A".repeat(44), "%2e%2e", "%00", "A".repeat(5000), "'--", "<script>");
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void aTokenThatThereIsNotIsNotFound(String token) {
        String path = "/link/" + token.replace("<", "%3C").replace(">", "%3E").replace("'", "%27");
        assertThat(client.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void anotherAccountsChatCannotBeUnlinked() {
        Chat chat = ChatSide.another();
        people.withPassword("owner-" + address, PASSWORD);
        try (Client owner = new Client(PAGES)) {
            owner.signIn("owner-" + address, PASSWORD);
            owner.follow(chats.invite(chat, "Telegram chat of Ann"));
            String page = owner.yes();
            assertThat(chats.say(chat, page.replaceAll("(?s).*<p class=\"code\">(.{9})</p>.*", "$1")))
                    .isTrue();
        }
        people.withPassword(address, PASSWORD);
        client.signIn(address, PASSWORD);
        long before = chats.account(chat);
        String number = String.valueOf(chat.number());
        client.post("/account", "/account/unlink", Map.of("channel", "telegram", "number", number));
        assertThat(chats.account(chat)).isEqualTo(before);
    }

    @Test
    void noAddressPasswordTokenOrCodeIsEverLogged(CapturedOutput log) {
        Chat chat = ChatSide.another();
        String link = chats.invite(chat, "canary-name");
        client.follow(link);
        client.signIn(address, "canary-password");
        client.post("/address", "/address", Map.of("address", address));
        String code = mailbox.code(address);
        client.post("/code", "/code", Map.of("code", "WRONGCOD", "password", PASSWORD));
        client.post("/code", "/code", Map.of("code", code, "password", PASSWORD));
        String page = client.yes();
        String chatCode = page.replaceAll("(?s).*<p class=\"code\">(.{9})</p>.*", "$1");
        chats.say(chat, chatCode);
        GOOGLE.becomes("canary-subject", address);
        client.follow("/oauth2/authorization/google");
        GOOGLE.lies(ProviderDouble.Lie.NONCE);
        client.follow("/oauth2/authorization/google");
        client.get("/account/failing");
        client.post("/account", "/account/unlink", Map.of("channel", "telegram", "number", "canary-number"));
        client.get("/account/unlink");
        assertThat(signIns.password(new EmailAddress(address))).isPresent();
        assertThat(log.getAll())
                .contains("A sign-in with Google failed")
                .doesNotContain("canary", PASSWORD, link.substring(6), code, chatCode, client.session());
    }

    private Map<String, List<Map<String, Object>>> tables() {
        return jdbc
                .queryForList("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'")
                .stream()
                .map(row -> String.valueOf(row.get("TABLE_NAME")))
                .collect(Collectors.toMap(name -> name, name -> jdbc.queryForList("SELECT * FROM \"" + name + "\"")));
    }

    private static String text(@Nullable Object cell) {
        return cell instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : String.valueOf(cell);
    }

    private static void assertRefused(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertHardened(answer, String.valueOf(status));
    }

    /** What the server answers to these very bytes. */
    private static String said(String request) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(PAGES).getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** Whether there is nothing for a browser to show. */
    private static boolean isBare(String answer) {
        return answer.split("\\R\\R", 2)[1].isEmpty();
    }

    private static void assertHardened(HttpResponse<String> answer, String route) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .as(route)
                .hasValueSatisfying(csp -> assertThat(csp)
                        .contains(
                                "default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                        .doesNotContain("unsafe", "script-src", "*"));
        assertThat(headers.firstValue("X-Content-Type-Options")).as(route).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).as(route).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).as(route).hasValue("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(route).hasValue("same-origin");
        assertThat(headers.firstValue("Server")).as(route).isEmpty();
        assertThat(answer.body()).as(route).doesNotContain("<script", "style=\"", "onclick", "Whitelabel", "??");
    }
}
