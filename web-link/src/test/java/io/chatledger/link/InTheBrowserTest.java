package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.chatledger.account.Chat;
import io.chatledger.outbox.Mail;
import io.chatledger.outbox.Outbox;
import io.chatledger.outbox.Outgoing;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/** People with real browsers, without JavaScript, from the link in the chat to the end of the account. */
@EnabledIf("io.chatledger.link.Chromium#isExpected")
class InTheBrowserTest extends Running {

    private static final String PASSWORD = "plum-otter-zephyr-41";
    private static final String NAME = "Telegram chat of Ann (@ann)";

    private static Chromium chromium;

    private final Chat chat = ChatSide.another();
    private final String address = "ann-" + UUID.randomUUID() + "@example.org";

    @Autowired
    ChatSide chats;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Outbox outbox;

    private Visitor ann;

    @BeforeAll
    static void startChromium() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopChromium() {
        chromium.close();
    }

    @BeforeEach
    void begin() {
        GOOGLE.becomes(address, address);
        ann = visitor();
    }

    @AfterEach
    void end() {
        ann.close();
    }

    @Test
    void aNewAccountByPasswordLinksTheChatThatAsked() {
        chats.spend(chat, "lunch");
        ann.open(chats.invite(chat, NAME)).sees(NAME + " asks to be linked");
        assertThat(ann.url()).doesNotContain("/link/");
        enrol(ann, address, PASSWORD);
        ann.sees("Link this chat?", NAME, "a…@example.org").press("Link").sees("Now tell the chat");
        String code = code(ann);
        assertThat(ann.address("Open the chat")).isEqualTo(ChatSide.HOME + code.replace("-", ""));
        assertThat(chats.say(chat, code)).isTrue();
        assertThat(chats.items(chat)).containsExactly("lunch");
        ann.follow("Your account").sees(NAME, "Password, with " + address, "this one");
    }

    @Test
    void googleLinksTheChatAndTheNextTimeKnowsTheAccount() {
        ann.open(chats.invite(chat, NAME)).follow("Continue with Google").sees("Link this chat?", "a…@example.org");
        ann.press("Link");
        assertThat(chats.say(chat, code(ann))).isTrue();
        Chat second = ChatSide.another();
        try (Visitor elsewhere = visitor()) {
            elsewhere.open(chats.invite(second, "Second")).follow("Continue with Google");
            elsewhere.press("Link");
            assertThat(chats.say(second, code(elsewhere))).isTrue();
            elsewhere.open("/account").sees(NAME, "Second", "Google, as " + address);
        }
        assertThat(chats.account(second)).isEqualTo(chats.account(chat));
    }

    @Test
    void whatIsDeclinedIsNotLinked() {
        String link = chats.invite(chat, NAME);
        ann.open(link).follow("Continue with Google");
        ann.press("Decline").sees("Declined", NAME + " was not linked");
        ann.open(link).sees("This link is over");
    }

    @Test
    void aLinkThatIsOldUsedOrMadeUpLinksNothing() {
        String old = chats.invite(chat, NAME, Instant.now().minus(Duration.ofMinutes(11)));
        ann.open(old).sees("This link is over", "/link");
        String used = chats.invite(chat, NAME);
        ann.open(used).follow("Continue with Google");
        ann.press("Link").sees("Now tell the chat");
        String code = code(ann);
        ann.open(used).sees(code);
        ann.page().reload();
        ann.sees(code);
        try (Visitor elsewhere = visitor()) {
            elsewhere.open(used).sees("This link is over");
        }
        assertThat(chats.say(chat, code)).isTrue();
        ann.open(used).sees("This link is over");
        ann.open("/link/" + "A".repeat(43)).sees("This link is over");
        ann.open("/link").sees("This link is over");
    }

    @Test
    void aLinkThatSomebodyElseSentLinksTheirChatOnlyByTheirOwnHand() {
        Chat mallorys = ChatSide.another();
        chats.spend(chat, "secret");
        ann.open(chats.invite(mallorys, "Telegram chat of Mallory"))
                .follow("Continue with Google")
                .sees("Telegram chat of Mallory", "Link it only if you asked for this yourself");
        ann.press("Link");
        String code = code(ann);
        GOOGLE.becomes("mallory-" + address, "mallory@example.org");
        try (Visitor mallory = visitor()) {
            mallory.open("/sign-in").follow("Continue with Google").sees("Your account");
            mallory.open("/link").sees("This link is over");
        }
        assertThat(chats.say(chat, code)).isFalse();
        assertThat(chats.items(mallorys)).isEmpty();
        ann.open("/account").sees("No chat is linked yet");
    }

    @Test
    void twoChatsWithEntriesBecomeOneLedger() {
        Chat second = ChatSide.another();
        chats.spend(chat, "lunch");
        chats.spend(second, "tea");
        ann.open(chats.invite(chat, NAME)).follow("Continue with Google");
        ann.press("Link");
        assertThat(chats.say(chat, code(ann))).isTrue();
        ann.open(chats.invite(second, "Second")).sees("joins what is there").press("Link");
        assertThat(chats.say(second, code(ann))).isTrue();
        assertThat(chats.items(chat)).containsExactlyInAnyOrder("lunch", "tea");
        assertThat(chats.items(second)).containsExactlyInAnyOrder("lunch", "tea");
    }

    @Test
    void aForgottenPasswordIsSetAnewAndEveryoneElseIsSignedOut() {
        enrol(ann.open("/sign-in"), address, PASSWORD);
        try (Visitor elsewhere = visitor()) {
            elsewhere.open("/sign-in").follow("Forgot the password?");
            elsewhere.fill("E-mail address", address).press("Send me a code");
            elsewhere
                    .fill("Code from the e-mail", mailbox.code(address))
                    .fill("New password", "walnut-comet-drizzle-7")
                    .press("Go on")
                    .sees("Your account", address);
        }
        ann.open("/account").sees("Sign in").fill("E-mail address", address).fill("Password", PASSWORD);
        ann.press("Sign in").sees("That did not work");
        ann.fill("Password", "walnut-comet-drizzle-7").press("Sign in").sees("Your account");
        assertThat(mailbox.to(address)).extracting(Mail::subject).contains("Your Chatledger password was changed");
    }

    @Test
    void aPasswordIsChangedWithTheOldOne() {
        enrol(ann.open("/sign-in"), address, PASSWORD);
        ann.follow("Change").fill("Old password", "wrong").fill("New password", "walnut-comet-drizzle-7");
        ann.press("Change").sees("The old password is not right");
        ann.fill("Old password", PASSWORD).fill("New password", "chatledger1").press("Change");
        ann.sees("too easy to guess");
        ann.fill("Old password", PASSWORD)
                .fill("New password", "walnut-comet-drizzle-7")
                .press("Change")
                .sees("Saved.");
    }

    @Test
    void aChatIsUnlinkedOnThePageAndToldSo() {
        chats.spend(chat, "lunch");
        linkWithGoogle();
        ann.open("/account").press("Unlink " + NAME).sees("The chat is unlinked", "No chat is linked yet");
        assertThat(chats.items(chat)).isEmpty();
        assertThat(told(chat)).startsWith("This chat was unlinked on the page.");
        assertThat(mailbox.to(address))
                .extracting(Mail::subject)
                .containsExactly("A chat was unlinked from your Chatledger account");
    }

    @Test
    void waysToSignInAreAddedAndRemovedButNeverTheLast() {
        enrol(ann.open("/sign-in"), address, PASSWORD);
        assertThat(ann.text()).doesNotContain("Remove");
        ann.press("Add Google").sees("Google, as " + address).press("Remove the password");
        ann.sees("Saved.", "Add a password", "Budget alerts go to " + address);
        assertThat(ann.text()).doesNotContain("Remove");
        ann.follow("Add a password").fill("E-mail address", address).press("Send me a code");
        ann.fill("Code from the e-mail", mailbox.code(address))
                .fill("New password", PASSWORD)
                .press("Go on")
                .sees("Password, with " + address)
                .press("Remove Google");
        ann.sees("Saved.", "Add Google");
    }

    @Test
    void anotherAccountsGoogleIsNotAdded() {
        GOOGLE.becomes("bob" + address, "bob@example.org");
        try (Visitor bob = visitor()) {
            bob.open("/sign-in").follow("Continue with Google").sees("Your account");
        }
        enrol(ann.open("/sign-in"), address, PASSWORD);
        ann.press("Add Google").sees("it signs in to another account", "Add Google");
    }

    @Test
    void theChatIsAnsweredWithAnotherAccountThanTheOneThatWasSignedIn() {
        ann.open("/sign-in").follow("Continue with Google").open(chats.invite(chat, NAME));
        ann.press("Use another account").sees(NAME + " asks to be linked");
        GOOGLE.becomes("second-" + address, "bob@example.org");
        ann.follow("Continue with Google").sees("Link this chat?", NAME, "b…@example.org");
    }

    @Test
    void theSameAddressAtGoogleIsAnotherAccount() {
        enrol(ann.open("/sign-in"), address, PASSWORD);
        try (Visitor other = visitor()) {
            other.open("/sign-in").follow("Continue with Google").sees("Add a password");
        }
    }

    @Test
    void alertsAreTurnedOffAndOn() {
        enrol(ann.open("/sign-in"), address, PASSWORD);
        ann.sees("Budget alerts go to " + address).press("Turn off").sees("No alerts are sent.");
        ann.press("Turn on").sees("Budget alerts go to");
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        ann.open("/sign-in").follow("Continue with Google");
        try (Visitor elsewhere = visitor()) {
            elsewhere.open("/sign-in").follow("Continue with Google").sees("Sessions");
            assertThat(elsewhere.page().locator("#sessions ~ ul li").count()).isEqualTo(2);
            elsewhere.press("Sign out everywhere").sees("You are signed out everywhere");
            elsewhere.open("/account").sees("Sign in");
        }
        ann.open("/account").sees("Sign in");
    }

    @Test
    void everythingOfTheAccountIsDownloadedAndNothingOfOthers() throws Exception {
        chats.spend(ChatSide.another(), "not-mine");
        chats.spend(chat, "=lunch(1)");
        linkWithGoogle();
        ann.open("/account");
        var download = ann.page().waitForDownload(() -> ann.follow("Download everything"));
        assertThat(download.suggestedFilename()).isEqualTo("chatledger.json");
        assertThat(Files.readString(download.path()))
                .contains("\"amount\":\"12.00\",\"currency\":\"USD\"", "=lunch(1)", NAME, address)
                .contains("\"subject\":\"" + address + "\"", "\"alerts\":{\"address\":\"" + address)
                .doesNotContain("not-mine");
    }

    @Test
    void aDeletedAccountIsGoneAndTheChatIsToldSo() {
        chats.spend(chat, "lunch");
        linkWithGoogle();
        long before = chats.account(chat);
        ann.open("/account")
                .follow("Delete the account")
                .sees("cannot be undone")
                .press("Delete everything");
        ann.sees("Nothing of your account is left").open("/account").sees("Sign in");
        assertThat(chats.account(chat)).isNotEqualTo(before);
        assertThat(chats.items(chat)).isEmpty();
        assertThat(told(chat)).startsWith("Your account was deleted on the page");
        ann.follow("Continue with Google").sees("No chat is linked yet");
    }

    @Test
    void everythingCanBeReachedByTheKeyboard() {
        ann.open("/sign-in");
        StringBuilder reached = new StringBuilder();
        for (int tab = 0; tab < 6; tab++) {
            ann.page().keyboard().press("Tab");
            reached.append(ann.page().locator(":focus").innerText()).append('|');
        }
        assertThat(reached.toString())
                .isEqualTo("Continue with Google|||Sign in|Create an account|Forgot the password?|");
    }

    @Test
    void aScriptThatSomebodyBringsInDoesNotRun() {
        String name = "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">";
        try (Visitor scripted = Visitor.on(chromium.browser(), PAGES, 390, ColorScheme.LIGHT)) {
            scripted.open(chats.invite(chat, name)).sees(name);
            scripted.page().evaluate("""
                    const script = document.createElement('script');
                    script.textContent = "document.title = 'ran'";
                    document.body.append(script);
                    document.body.insertAdjacentHTML('beforeend', '<img src=y onerror="document.title = 1">')""");
            scripted.page().waitForTimeout(200);
            assertThat(scripted.page().title()).isEqualTo("Sign in · Chatledger");
        }
    }

    @Test
    void noOtherPageCanFrameOurs() {
        try (Visitor elsewhere = Visitor.on(chromium.browser(), GOOGLE.url(""), 390, ColorScheme.LIGHT)) {
            elsewhere.page().setContent("<iframe src='" + PAGES + "/sign-in'></iframe>");
            elsewhere.page().waitForTimeout(500);
            assertThat(elsewhere.page().frames().getLast().content()).doesNotContain("Password");
        }
    }

    private void linkWithGoogle() {
        ann.open(chats.invite(chat, NAME)).follow("Continue with Google");
        ann.press("Link");
        assertThat(chats.say(chat, code(ann))).isTrue();
    }

    private void enrol(Visitor visitor, String mail, String password) {
        visitor.follow("Create an account").fill("E-mail address", mail).press("Send me a code");
        visitor.sees("Look into your mail", mail)
                .fill("Code from the e-mail", mailbox.code(mail))
                .fill("New password", password)
                .press("Go on");
    }

    private String told(Chat to) {
        Outgoing notice = outbox.claim(Chat.TELEGRAM, "test", Duration.ofMillis(1), Instant.now()).stream()
                .filter(item -> item.stream().equals(to.toString()))
                .findAny()
                .orElseThrow();
        outbox.sent(notice, "test");
        return notice.body();
    }

    private static String code(Visitor visitor) {
        return visitor.page().locator(".code").innerText();
    }

    private static Visitor visitor() {
        return Visitor.plain(chromium.browser(), PAGES);
    }
}
