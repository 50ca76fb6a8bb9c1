package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.account.Accounts;
import io.chatledger.account.Chat;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.Links;
import io.chatledger.account.SignIns;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BudgetsTest {

    private static final long MINE = 71;
    private static final long OURS = 72;

    @Test
    void whoSpendsIsToldBelowTheReceiptAndTheOtherChatOfTheAccountIsToldToo(@TempDir Path folder) throws Exception {
        try (BotApiDouble telegram = new BotApiDouble();
                BotRun bot = new BotRun(telegram, folder)) {
            say(telegram, MINE, "groceries budget 100", 1);
            say(telegram, OURS, "hello", 1);
            join(bot);
            say(telegram, MINE, "groceries 120", 3);
            List<Room.Shown> mine = telegram.room(MINE).said();
            assertThat(mine.get(1).text()).startsWith("✓ 120.00");
            assertThat(mine.get(2).text()).startsWith("❗ Over your budget for 🛒 Groceries: 120.00 of 100.00");
            assertThat(Objects.requireNonNull(mine.get(2).photo()).width()).isEqualTo(2000);

            await().until(() -> telegram.room(OURS).said().size() == 2);
            Room.Shown ours = telegram.room(OURS).said().getLast();
            assertThat(ours.text()).isEqualTo(mine.get(2).text());
            assertThat(ours.photo()).isNotNull();
        }
    }

    private static void say(BotApiDouble telegram, long chat, String text, int replies) {
        telegram.say(chat, text);
        await().until(() -> telegram.room(chat).said().size() == replies);
    }

    private static void join(BotRun bot) {
        Instant now = Instant.now();
        long account = bot.part(Accounts.class).open(Locale.US, now);
        bot.part(SignIns.class).addPassword(account, new EmailAddress("ann@example.org"), "hash", now);
        new TransactionTemplate(bot.part(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            for (long chat : List.of(MINE, OURS)) {
                bot.part(Links.class).link(new Chat(Chat.TELEGRAM, chat), "Ann", account, now);
            }
        });
    }
}
