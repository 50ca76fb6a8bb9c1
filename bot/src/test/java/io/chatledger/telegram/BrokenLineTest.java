package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.telegram.DatabaseProxy.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application with IBM's driver, on a line to the database that breaks in the middle. */
class BrokenLineTest {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final long CHAT = 9_100;

    @Test
    void aMessageCountsOnceThoughNobodyKnowsWhatBecameOfItsCommit(@TempDir Path folder) throws Exception {
        List<String> amounts = new ArrayList<>(List.of("1.00"));
        Hooked hooked = Hooked.anywhere();
        try (BotApiDouble telegram = new BotApiDouble();
                DatabaseServer database =
                        new DatabaseServer(folder.resolve("derby").toFile());
                DatabaseProxy line = new DatabaseProxy(database.port())) {
            await().atMost(LONGEST).until(database::isReady);
            try (BotRun bot =
                    hooked.run(telegram, folder, line.settings("broken").toArray(String[]::new))) {
                telegram.say(CHAT, "spent 1 on tea");
                await().atMost(LONGEST).until(() -> telegram.said(CHAT).size() == 1 && bot.rows("outbox") == 0);
                for (Trouble trouble : List.of(Trouble.CUT_COMMIT, Trouble.CUT_ANSWER, Trouble.RESET)) {
                    int refused = telegram.push.answers().size();
                    line.suffer(trouble);
                    amounts.add(amounts.size() + 1 + ".00");
                    telegram.say(CHAT, "spent " + amounts.getLast() + " on tea");
                    await().atMost(LONGEST)
                            .until(() -> telegram.push.answers().stream()
                                    .skip(refused)
                                    .anyMatch(answer -> answer == 503));
                    line.suffer(Trouble.NONE);
                    await().atMost(LONGEST)
                            .until(() -> Written.once(telegram.said(CHAT)).equals(amounts));
                }
                assertThat(bot.amounts(CHAT)).isEqualTo(amounts);
            }
        }
    }
}
