package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.chatledger.LinkApplication;
import io.chatledger.account.Chat;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** As it is served to the world: https as far as a proxy, http from there, and a browser that believes in both. */
@EnabledIf("io.chatledger.link.Chromium#isExpected")
@SpringBootTest(classes = LinkApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@Import({QuickPasswords.class, ChatSide.class, People.class})
class BehindTlsTest {

    private static final String PASSWORD = "plum-otter-zephyr-41";
    private static final ProviderDouble GOOGLE = new ProviderDouble();
    private static final int PORT = Running.freePort();
    private static final TlsProxy PROXY = new TlsProxy(PORT);
    private static final String PAGES = "https://" + TlsProxy.HOST + ":" + PROXY.port();

    private static Chromium chromium;

    private final Chat chat = ChatSide.another();
    private final String address = "ann-" + UUID.randomUUID() + "@example.org";
    private final List<String> asked = new ArrayList<>();

    @Autowired
    ChatSide chats;

    @Autowired
    People people;

    private Visitor ann;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("chatledger.public-url", () -> PAGES);
        GOOGLE.settings(settings);
    }

    @BeforeAll
    static void startChromium() {
        chromium = new Chromium(PROXY.chromium());
    }

    @AfterAll
    static void stop() {
        chromium.close();
        PROXY.close();
    }

    @BeforeEach
    void begin() {
        GOOGLE.becomes(address, address);
        ann = Visitor.plain(chromium.browser(), PAGES);
        ann.page().onRequest(request -> asked.add(request.url()));
    }

    @AfterEach
    void end() {
        ann.close();
        assertThat(asked).isNotEmpty().noneMatch(url -> url.startsWith("http://" + TlsProxy.HOST));
    }

    @Test
    void whoSignsInByPasswordKeepsCookiesOfThisHostAlone() {
        people.withPassword(address, PASSWORD);
        ann.open(chats.invite(chat, "Telegram chat of Ann (@ann)")).fill("E-mail address", address);
        ann.fill("Password", PASSWORD).press("Sign in").sees("Link this chat?").press("Link");
        assertThat(chats.say(chat, ann.page().locator(".code").innerText())).isTrue();
        ann.open("/account").sees("Telegram chat of Ann (@ann)");
        assertThat(ann.url()).startsWith(PAGES + "/account");
        assertThat(ann.context().cookies())
                .extracting(cookie -> cookie.name)
                .containsExactlyInAnyOrder("__Host-session", "__Host-known");
        assertThat(ann.context().cookies()).allSatisfy(BehindTlsTest::assertOfThisHostAlone);
    }

    @Test
    void googleLeadsBackToTheAddressThatTheBrowserKnows() {
        ann.open("/sign-in").follow("Continue with Google").sees("Your account", "Google, as " + address);
        assertThat(GOOGLE.lastAsked()).containsEntry("redirect_uri", PAGES + "/login/oauth2/code/google");
        assertThat(ann.url()).isEqualTo(PAGES + "/account");
        ann.press("Sign out everywhere").sees("You are signed out everywhere");
        assertThat(ann.url()).isEqualTo(PAGES + "/sign-in?out");
    }

    @Test
    void aBrowserThatWasHereOnceDoesNotComeByHttpAgain() {
        String plain = PAGES.replace("https:", "http:") + "/sign-in";
        try (Visitor stranger = Visitor.plain(chromium.browser(), PAGES)) {
            assertThatThrownBy(() -> stranger.page().navigate(plain)).isInstanceOf(PlaywrightException.class);
        }
        Response answer = ann.page().navigate(PAGES + "/");
        assertThat(answer.headerValue("Strict-Transport-Security")).contains("max-age=31536000");
        asked.clear();
        ann.page().navigate(plain);
        assertThat(ann.url()).isEqualTo(PAGES + "/sign-in");
        asked.remove(plain);
    }

    private static void assertOfThisHostAlone(Cookie cookie) {
        assertThat(cookie.secure).isTrue();
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.path).isEqualTo("/");
        assertThat(cookie.domain).isEqualTo(TlsProxy.HOST);
        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
    }
}
