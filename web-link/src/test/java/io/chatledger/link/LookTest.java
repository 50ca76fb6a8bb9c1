package io.chatledger.link;

import com.microsoft.playwright.options.ColorScheme;
import io.chatledger.account.Chat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page on a phone and on a desk, in the light and in the dark; the pictures are left in {@code target/pictures}. */
@EnabledIf("io.chatledger.link.Chromium#isExpected")
class LookTest extends Running {

    private static final String PASSWORD = "plum-otter-zephyr-41";

    private static Chromium chromium;

    @Autowired
    ChatSide chats;

    @Autowired
    Mailbox mailbox;

    @BeforeAll
    static void startChromium() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopChromium() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1280, LIGHT", "1280, DARK"})
    void everyPageIsAccessibleAndFits(int width, ColorScheme scheme) {
        String suffix = "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        String address = "ann-" + UUID.randomUUID() + "@example.org";
        GOOGLE.becomes(address, address);
        Chat chat = ChatSide.another();
        try (Visitor ann = Visitor.on(chromium.browser(), PAGES, width, scheme)) {
            ann.open("/").look("start" + suffix);
            ann.open("/nothing").look("nothing" + suffix);
            ann.open("/link/" + "A".repeat(43)).look("gone" + suffix);
            ann.open(chats.invite(chat, "Telegram chat of Ann (@ann)")).look("sign-in" + suffix);
            ann.fill("E-mail address", address).fill("Password", "wrong").press("Sign in");
            ann.look("sign-in-wrong" + suffix);
            ann.follow("Create an account").look("address" + suffix);
            ann.fill("E-mail address", address).press("Send me a code").look("code" + suffix);
            ann.fill("Code from the e-mail", mailbox.code(address))
                    .fill("New password", "password1")
                    .press("Go on")
                    .look("code-wrong" + suffix);
            ann.fill("Code from the e-mail", mailbox.code(address))
                    .fill("New password", PASSWORD)
                    .press("Go on")
                    .look("ask" + suffix);
            ann.press("Link").look("code-for-chat" + suffix);
            chats.say(chat, ann.page().locator(".code").innerText());
            ann.open("/account").press("Add Google").look("account" + suffix);
            ann.follow("Change").look("password" + suffix);
            ann.open(chats.invite(ChatSide.another(), "Second"))
                    .press("Decline")
                    .look("declined" + suffix);
            ann.open("/account/failing").sees("The fault is ours").look("failed" + suffix);
            ann.open("/account/busy").sees("Very many are signing in").look("busy" + suffix);
            ann.open("/account/unlink").sees("not what we asked for").look("request" + suffix);
            ann.open("/account").send("/account/unlink", Map.of());
            ann.sees("This page was open too long").look("stale" + suffix);
            ann.open("/account").send("/account/unlink", Map.of("number", "1".repeat(17_000)));
            ann.sees("That is too much").look("large" + suffix);
            ann.open("/account").follow("Delete the account").look("delete" + suffix);
            ann.press("Delete everything").look("deleted" + suffix);
            ann.open("/sign-in").follow("Continue with Google").look("account-google" + suffix);
            ann.open("/address?over").fill("E-mail address", "ann@example").press("Send me a code");
            ann.look("address-wrong" + suffix);
        }
    }
}
