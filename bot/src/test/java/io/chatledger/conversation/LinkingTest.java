package io.chatledger.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.Chatledger;
import io.chatledger.account.Accounts;
import io.chatledger.account.AlertAddresses;
import io.chatledger.account.Chat;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.Invitation;
import io.chatledger.account.Invitations;
import io.chatledger.account.Secret;
import io.chatledger.account.SignIns;
import io.chatledger.transaction.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The chat's side of linking; what the page does is done here by the services that the page calls. */
@SpringBootTest(
        classes = Chatledger.class,
        properties = {
            "chatledger.terminal.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:conversations;MODE=DB2;DB_CLOSE_DELAY=-1"
        })
class LinkingTest {

    private static final Instant NOW = Instant.parse("2026-07-15T20:30:00Z");
    private static final String HOME = "https://t.me/chatledger_bot?start=";
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() >>> 16);

    private final Chat anns = new Chat(Chat.TELEGRAM, NUMBERS.incrementAndGet());
    private final Chat mallorys = new Chat(Chat.TELEGRAM, NUMBERS.incrementAndGet());
    private final EmailAddress address = new EmailAddress("ann" + anns.number() + "@example.org");

    @Autowired
    Conversation conversation;

    @Autowired
    Transactions transactions;

    @Autowired
    Invitations invitations;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    AlertAddresses alerts;

    private long account;

    @BeforeEach
    void openAnAccount() {
        account = accounts.open(Locale.US, NOW);
        signIns.addPassword(account, address, "hash", NOW);
        alerts.verified(account, address);
    }

    @Test
    void theButtonOpensThePageOfThisChat() {
        Secret token = token(anns);
        assertThat(invitations.find(token, NOW))
                .contains(new Invitation(token.hash(), anns, "Telegram chat of Ann (@ann)", HOME, true));
    }

    @Test
    void theCodeLinksTheChatWithWhatItHoldsAndBothSidesAreTold() {
        say(anns, "12 lunch");
        String code = approvedCode(anns);
        Reply asked = say(anns, "/start " + code);
        assertThat(asked.text())
                .isEqualTo("Link this chat to a…@example.org? Its one entry moves there."
                        + " Do it only if that account is yours.");
        assertThat(say(anns, "/link").text()).doesNotContain("is linked to");
        Reply told = link(anns, approvedCode(anns));
        assertThat(told.text()).isEqualTo("Linked to a…@example.org. What you recorded here is in your account now.");
        assertThat(say(anns, "last 5").text()).contains("12.00 USD", "lunch");
        await().until(() ->
                mails().stream().anyMatch(mail -> mail.contains("“Telegram chat of Ann (@ann)” is linked")));
        assertThat(say(anns, "/link").text()).isEqualTo("This chat is linked to a…@example.org. /unlink ends that.");
    }

    @Test
    void theCodeCanBeTyped() {
        String code = approvedCode(anns);
        assertThat(say(anns, code.substring(0, 4).toLowerCase(Locale.ROOT) + " - " + code.substring(4))
                        .text())
                .startsWith("Link this chat to a…@example.org? What you record here is in that account from then on.");
    }

    @Test
    void whoSaysNoToSomebodyElsesAccountKeepsWhatIsTheirs() {
        say(anns, "12 lunch and 5 tea");
        Reply asked = say(anns, "/start " + approvedCode(anns));
        assertThat(asked.text()).contains("Its 2 entries move there.");
        assertThat(tap(anns, asked, "Don’t link").text())
                .isEqualTo("Not linked. What you recorded stays in this chat.");
        assertThat(tap(anns, asked, "Link").text()).startsWith("That code does not work here");
        assertThat(say(anns, "last 5").text()).contains("lunch", "tea");
    }

    @Test
    void theLinkButtonWorksOnceAndOnlyInItsChat() {
        Reply asked = say(anns, "/start " + approvedCode(anns));
        assertThat(tap(mallorys, asked, "Link").text()).startsWith("That code does not work here");
        assertThat(tap(anns, asked, "Link").text()).startsWith("Linked to");
        assertThat(tap(anns, asked, "Link").text()).startsWith("That code does not work here");
    }

    @Test
    void tenWrongCodesEndTheLink() {
        String code = approvedCode(anns);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(say(anns, "2222-2222").text()).startsWith("That code does not work");
        }
        assertThat(say(anns, "/start " + code).text()).startsWith("That code does not work here");
    }

    @Test
    void twoChatsOfOneAccountShareWhatTheyRecord() {
        link(anns, approvedCode(anns));
        say(mallorys, "5 tea");
        link(mallorys, approvedCode(mallorys));
        say(anns, "12 lunch");
        assertThat(say(mallorys, "last 5").text()).contains("lunch", "tea");
    }

    @Test
    void aLinkThatSomebodyElseSentLinksNothingOfTheirsAndNothingOfMine() {
        say(anns, "12 lunch");
        String code = approvedCode(mallorys);
        assertThat(say(anns, "/start " + code).text()).startsWith("That code does not work here");
        assertThat(say(anns, "/unlink").text()).startsWith("This chat is not linked");
        assertThat(signIns.of(account).owner()).isEqualTo("a…@example.org");
        assertThat(say(mallorys, "last 5").text()).startsWith("There is nothing yet");
    }

    @Test
    void aCodeIsGoodOnceAndForTenMinutes() {
        String code = approvedCode(anns);
        assertThat(say(anns, "/start " + code, NOW.plus(Duration.ofMinutes(10))).text())
                .startsWith("That code does not work here");
        String second = approvedCode(anns);
        assertThat(link(anns, second).text()).startsWith("Linked to");
        assertThat(say(anns, "/start " + second).text()).startsWith("That code does not work here");
    }

    @Test
    void aLinkEndsAfterAskingAndTheChatBeginsAnew() {
        say(anns, "12 lunch");
        link(anns, approvedCode(anns));
        Reply asked = say(anns, "/unlink");
        assertThat(asked.text()).startsWith("Unlink this chat from a…@example.org?");
        assertThat(tap(anns, asked, "Keep").text()).isEqualTo("This chat stays linked to a…@example.org.");
        assertThat(tap(anns, asked, "Unlink").text()).startsWith("Unlinked.");
        assertThat(say(anns, "last 5").text()).startsWith("There is nothing yet");
        assertThat(tap(anns, asked, "Unlink").text()).startsWith("This chat is not linked");
        await().until(() -> mails().stream().anyMatch(mail -> mail.contains("Subject: A chat was unlinked")));
    }

    @Test
    void aNameCannotPretendToBeAnother() {
        Message message = message(anns, "/link", NOW);
        Message dressed = new Message(
                anns,
                "/link",
                false,
                NOW,
                message.locale(),
                message.zone(),
                "Telegram chat of \u202Eann@( nnA\n\u0000" + "x".repeat(500),
                HOME);
        Reply reply = transactions.run(() -> conversation.reply(dressed)).getFirst();
        String name =
                invitations.find(new Secret(path(reply)), NOW).orElseThrow().chatName();
        assertThat(name).doesNotContain("\u202E", "\n", "\u0000").hasSizeLessThanOrEqualTo(80);
    }

    private String approvedCode(Chat chat) {
        Secret code = Secret.token().codeFor("chat");
        assertThat(invitations.approve(token(chat).hash(), account, code, NOW)).isTrue();
        return code.text();
    }

    private Reply link(Chat chat, String code) {
        return tap(chat, say(chat, "/start " + code), "Link");
    }

    private Secret token(Chat chat) {
        return new Secret(path(say(chat, "/link")));
    }

    private static String path(Reply reply) {
        Button button = reply.buttons().getFirst().getFirst();
        return URI.create(Objects.requireNonNull(button.address())).getPath().replace("/link/", "");
    }

    /** Subjects and texts of what was sent to the owner, in no order. */
    private List<String> mails() {
        try (Stream<Path> files = Files.list(Path.of("target", "mails"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(LinkingTest::content)
                    .filter(mail -> mail.contains("To: " + address.text()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply tap(Chat chat, Reply reply, String label) {
        Button button = reply.buttons().stream()
                .flatMap(List::stream)
                .filter(each -> each.label().equals(label))
                .findAny()
                .orElseThrow();
        Message tapped = new Message(chat, button.action(), true, NOW, Locale.US, ZoneOffset.UTC);
        return transactions.run(() -> conversation.reply(tapped)).getFirst();
    }

    private Reply say(Chat chat, String text) {
        return say(chat, text, NOW);
    }

    private Reply say(Chat chat, String text, Instant at) {
        return transactions
                .run(() -> conversation.reply(message(chat, text, at)))
                .getFirst();
    }

    private static Message message(Chat chat, String text, Instant at) {
        return new Message(chat, text, false, at, Locale.US, ZoneOffset.UTC, "Telegram chat of Ann (@ann)", HOME);
    }
}
