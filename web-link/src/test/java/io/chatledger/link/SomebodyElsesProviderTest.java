package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.LinkApplication;
import io.chatledger.account.Chat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A provider that was not written here: mock-oauth2-server, found by its issuer, with a page to sign in on. */
@EnabledIf("io.chatledger.link.Chromium#isExpected")
@SpringBootTest(classes = LinkApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@Import({QuickPasswords.class, ChatSide.class})
class SomebodyElsesProviderTest {

    private static final int PORT = Running.freePort();
    private static final String PAGES = "http://localhost:" + PORT;
    private static final int PROVIDERS_PORT = Running.freePort();
    private static final String ISSUER = "http://localhost:" + PROVIDERS_PORT + "/google";

    @Autowired
    ChatSide chats;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        startProvider();
        settings.add("server.port", () -> PORT);
        settings.add("chatledger.public-url", () -> PAGES);
        String google = "spring.security.oauth2.client.";
        settings.add(google + "registration.google.client-id", () -> "chatledger-test");
        settings.add(google + "registration.google.client-secret", () -> "secret");
        settings.add(google + "registration.google.scope", () -> "openid,email");
        settings.add(google + "provider.google.issuer-uri", () -> ISSUER);
    }

    @Test
    void aChatIsLinkedBySigningInThere() {
        Chat chat = ChatSide.another();
        chats.spend(chat, "lunch");
        try (Chromium chromium = new Chromium();
                Visitor ann = Visitor.plain(chromium.browser(), PAGES)) {
            ann.open(chats.invite(chat, "Telegram chat of Ann (@ann)")).follow("Continue with Google");
            ann.page().locator("[name=username]").fill("subject-" + UUID.randomUUID());
            ann.page().locator("[name=claims]").fill("{\"email\":\"ann@example.org\",\"email_verified\":true}");
            ann.page().locator("[type=submit]").click();
            ann.sees("Link this chat?", "a…@example.org").press("Link");
            assertThat(chats.say(chat, ann.page().locator(".code").innerText())).isTrue();
            ann.open("/account").sees("Google, as ann@example.org", "Budget alerts go to ann@example.org");
        }
        assertThat(chats.items(chat)).containsExactly("lunch");
    }

    private static void startProvider() {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "provider.log").toFile());
        command.environment().put("SERVER_PORT", String.valueOf(PROVIDERS_PORT));
        command.environment().put("JSON_CONFIG", "{\"interactiveLogin\":true,\"httpServer\":\"NettyWrapper\"}");
        try {
            Process process = command.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            await().pollInSameThread().atMost(Duration.ofMinutes(2)).until(SomebodyElsesProviderTest::answers);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers() {
        try (Client client = new Client(ISSUER)) {
            return client.get("/.well-known/openid-configuration").statusCode() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }
}
