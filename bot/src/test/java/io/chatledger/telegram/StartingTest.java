package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartingTest {

    @TempDir
    private Path folder;

    private BotApiDouble telegram;

    @BeforeEach
    void start() throws Exception {
        telegram = new BotApiDouble();
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            chatledger.telegram.token=4242:another-secret  | Telegram refuses the bot token.
            chatledger.telegram.token=another-secret       | The bot token is not one of Telegram's
            chatledger.telegram.mode=webhook               | The webhook has no secret: chatledger.telegram.webhook-secret
            chatledger.telegram.api-url=127.0.0.1:80       | The address of the Bot API is not a web address
            chatledger.telegram.api-url=ftp://127.0.0.1    | The address of the Bot API is not a web address
            chatledger.telegram.api-url=http://a/b?c       | The address of the Bot API is not a web address
            chatledger.telegram.api-url=http://a b         | The address of the Bot API is not a web address
            """)
    void whatCannotWorkStopsTheStartWithASentence(String setting, String sentence, CapturedOutput output) {
        assertThatExceptionOfType(Exception.class).isThrownBy(() -> new BotRun(telegram, folder, setting).close());
        assertThat(output.getAll())
                .contains(sentence)
                .doesNotContain("canary")
                .doesNotContain("another-secret")
                .doesNotContain("\tat ");
    }

    @Test
    void aBlankTokenLeavesTelegramOut() {
        try (BotRun bot =
                new BotRun(telegram, folder, "chatledger.telegram.token= ", "chatledger.terminal.enabled=false")) {
            assertThat(bot.has(Poller.class)).isFalse();
        }
        assertThat(telegram.calls("getme")).isEmpty();
    }

    @Test
    void theBotIntroducesItselfAndKeepsWaitingUpdates() {
        telegram.say(7, "before it started");
        try (BotRun _ = new BotRun(telegram, folder)) {
            await().until(() -> !telegram.updates.confirmed().isEmpty());
        }
        assertThat(telegram.calls("setmycommands"))
                .singleElement()
                .satisfies(call -> assertThat(call.parameters().get("commands").findValuesAsString("command"))
                        .contains("start", "help", "undo", "last"));
        assertThat(telegram.calls("deletewebhook")).hasSize(1);
        assertThat(telegram.said(7)).isNotEmpty();
    }

    @Test
    void aTelegramThatCannotBeReachedYetIsNoReasonToStop(CapturedOutput output) {
        telegram.faults.rule(_ -> new Fault.DroppedBefore());
        try (BotRun _ = new BotRun(telegram, folder)) {
            await().until(() -> output.getAll().contains("Telegram cannot be reached"));
            telegram.faults.none();
            telegram.say(7, "now");
            await().until(() -> !telegram.said(7).isEmpty());
        }
        assertThat(output.getAll()).contains("Telegram answers.").doesNotContain("canary");
    }

    @Test
    void aSecondPollerIsNamedInTheLog(CapturedOutput output) throws Exception {
        try (BotRun _ = new BotRun(telegram, folder)) {
            await().until(() -> telegram.updates.polls() > 0);
            telegram.updates.poll(0, 1, 0, List.of());
            await().until(() -> output.getAll().contains("Another process asks for the updates of this bot"));
            telegram.say(7, "still there");
            await().until(() -> !telegram.said(7).isEmpty());
        }
        assertThat(output.getAll()).doesNotContain("canary");
    }

    @Test
    void aTokenThatStopsWorkingIsNamedInTheLog(CapturedOutput output) {
        try (BotRun _ = new BotRun(telegram, folder)) {
            telegram.faults.rule(_ -> new Fault.Refused(401, "Unauthorized"));
            telegram.say(7, "unheard");
            await().until(() -> output.getAll().contains("Telegram refuses the bot token"));
        }
        assertThat(output.getAll()).doesNotContain("canary");
    }
}
