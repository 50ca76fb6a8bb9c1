package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.account.Chat;
import io.chatledger.account.Invitation;
import io.chatledger.account.Invitations;
import io.chatledger.account.Secret;
import io.chatledger.outbox.Outbox;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(OutputCaptureExtension.class)
class LinkingTest {

    private static final AtomicLong CHATS = new AtomicLong(9_000);

    private final long chat = CHATS.incrementAndGet();

    @Test
    void theLinkIsAButtonThatOpensThePageAndIsNotInTheLog(@TempDir Path folder, CapturedOutput log) throws Exception {
        try (BotApiDouble telegram = new BotApiDouble();
                BotRun bot = new BotRun(telegram, folder, "chatledger.public-url=https://ledger.example.org")) {
            telegram.say(chat, "/link");
            await().until(() -> !telegram.said(chat).isEmpty());
            assertThat(telegram.room(chat).said().getFirst().addresses())
                    .singleElement()
                    .satisfies(address -> {
                        assertThat(address).matches("https://ledger\\.example\\.org/link/[A-Za-z0-9_-]{43}");
                        Secret token = new Secret(address.substring(address.lastIndexOf('/') + 1));
                        assertThat(bot.part(Invitations.class).find(token, Instant.now()))
                                .contains(new Invitation(
                                        token.hash(),
                                        new Chat(Chat.TELEGRAM, chat),
                                        "Telegram chat of Somebody",
                                        "https://t.me/chatledger_bot?start=",
                                        true));
                        assertThat(telegram.said(chat).getFirst()).doesNotContain(token.text());
                        assertThat(log.getAll()).doesNotContain(token.text());
                    });
        }
    }

    @Test
    void inAGroupThereIsNoLinkForAllToSee(@TempDir Path folder) throws Exception {
        try (BotApiDouble telegram = new BotApiDouble();
                BotRun bot = new BotRun(telegram, folder)) {
            ObjectNode told = Telling.message(
                    telegram.updates.next(),
                    chat,
                    telegram.room(chat).fromUser("/link"),
                    Instant.now().getEpochSecond());
            told.withObject("message").withObject("chat").put("type", "supergroup");
            telegram.tell(told);
            telegram.say(CHATS.incrementAndGet(), "/link");
            await().until(() -> bot.rows("invitation") > 0 && bot.rows("outbox") == 0);
            assertThat(bot.rows("invitation")).isOne();
            assertThat(telegram.said(chat)).isEmpty();
        }
    }

    @Test
    void anAddressThatTelegramWouldRefuseIsWrittenOut(@TempDir Path folder) throws Exception {
        try (BotApiDouble telegram = new BotApiDouble();
                BotRun bot = new BotRun(telegram, folder, "chatledger.public-url=http://localhost:8080")) {
            telegram.say(chat, "/link");
            await().until(() -> !telegram.said(chat).isEmpty());
            assertThat(telegram.said(chat).getFirst()).contains("Open the page: http://localhost:8080/link/");
            assertThat(bot.rows("invitation")).isOne();
        }
    }

    @Test
    void whatThePageDidIsToldInTheChat(@TempDir Path folder) throws Exception {
        try (BotApiDouble telegram = new BotApiDouble();
                BotRun bot = new BotRun(telegram, folder)) {
            telegram.room(chat);
            new TransactionTemplate(bot.part(PlatformTransactionManager.class))
                    .executeWithoutResult(_ -> bot.part(Outbox.class)
                            .tell(new Chat(Chat.TELEGRAM, chat), "This chat was unlinked.", Instant.now()));
            await().until(() -> !telegram.said(chat).isEmpty());
            assertThat(telegram.said(chat)).containsExactly("This chat was unlinked.");
        }
    }
}
