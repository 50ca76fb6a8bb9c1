package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.conversation.Conversation;
import io.chatledger.conversation.Message;
import java.nio.file.Path;
import java.time.Duration;
import org.aopalliance.intercept.MethodInterceptor;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;

@ExtendWith(OutputCaptureExtension.class)
class FailingTest {

    private static final String CANARY = "canary-seed";

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

    @Test
    void aMessageThatCannotBeDoneIsApologisedForAndTheChatGoesOn(CapturedOutput output) {
        try (BotRun bot = new BotRun(telegram, folder, new Class<?>[] {Poison.class})) {
            telegram.say(1, "poison " + CANARY);
            telegram.say(1, "overflow " + CANARY);
            telegram.say(1, "spent 12 on lunch");
            await().until(() -> telegram.said(1).size() == 3);
            String apology = telegram.said(1).getFirst();
            assertThat(apology).startsWith("Sorry").doesNotContain(CANARY);
            String reference = apology.substring(apology.lastIndexOf(' ') + 1);
            assertThat(output.getAll())
                    .contains("reference " + reference, "java.lang.IllegalStateException", "StackOverflowError")
                    .doesNotContain(CANARY);
            assertThat(bot.amounts(1)).containsExactly("12.00");
            await().until(() -> telegram.updates.unconfirmed().isEmpty());
        }
    }

    @Test
    void whileTheDatabaseIsAwayTheUpdateWaitsUnconfirmed(CapturedOutput output) throws Exception {
        Server database = serve("0");
        String port = String.valueOf(database.getPort());
        try (BotRun bot = new BotRun(
                telegram,
                folder,
                "spring.datasource.url=jdbc:h2:tcp://127.0.0.1:" + port + "/./ledger;MODE=DB2;WRITE_DELAY=0",
                "spring.datasource.hikari.connection-timeout=300")) {
            telegram.say(1, "spent 1 on tea");
            await().until(() -> telegram.said(1).size() == 1);
            await().until(() -> telegram.updates.unconfirmed().isEmpty());
            database.stop();
            telegram.say(1, "spent 2 on " + CANARY);
            telegram.say(1, "spent 3 on tea");
            await().until(() -> output.getAll().contains("the same one is tried again"));
            assertThat(telegram.updates.unconfirmed()).hasSize(2);
            database = serve(port);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> telegram.updates.unconfirmed().isEmpty());
            await().atMost(Duration.ofSeconds(30)).until(() -> telegram.said(1).size() == 3);
            assertThat(bot.amounts(1)).containsExactly("1.00", "2.00", "3.00");
        } finally {
            database.stop();
        }
        assertThat(output.getAll()).doesNotContain(CANARY);
    }

    @Test
    void aStopWhileTheDatabaseIsAwayConfirmsNothing(CapturedOutput output) throws Exception {
        Server database = serve("0");
        try (BotRun _ = new BotRun(
                telegram,
                folder,
                "spring.datasource.url=jdbc:h2:tcp://127.0.0.1:" + database.getPort() + "/./ledger;MODE=DB2",
                "spring.datasource.hikari.connection-timeout=300")) {
            await().until(() -> telegram.updates.polls() > 0);
            database.stop();
            telegram.say(1, "spent 2 on tea");
            await().until(() -> output.getAll().contains("the same one is tried again"));
        }
        assertThat(telegram.updates.unconfirmed()).hasSize(1);
        try (BotRun bot = new BotRun(telegram, folder)) {
            await().until(() -> telegram.said(1).size() == 1);
            assertThat(bot.amounts(1)).containsExactly("2.00");
        }
    }

    @Test
    void neitherTokenNorTextIsLogged(CapturedOutput output) {
        telegram.faults.rule(method -> switch (method) {
            case "getme", "setmycommands" -> new Fault.DroppedBefore();
            case "deletewebhook" -> new Fault.Refused(500, "Internal Server Error");
            default -> null;
        });
        try (BotRun _ = new BotRun(telegram, folder, "logging.level.org.telegram=debug")) {
            await().until(() -> !telegram.calls("deletewebhook").isEmpty());
            telegram.faults.rule(_ -> null);
            telegram.faults.next(
                    "getupdates",
                    new Fault.DroppedBefore(),
                    new Fault.Refused(401, "Unauthorized"),
                    new Fault.Refused(502, "Bad Gateway"));
            telegram.faults.next("sendmessage", new Fault.DroppedAfter(), new Fault.Refused(400, "Bad Request: no"));
            telegram.say(1, CANARY);
            telegram.say(1, "spent 12 on " + CANARY);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> telegram.said(1).stream().anyMatch(text -> text.contains("12.00")));
        }
        assertThat(output.getAll())
                .contains("may not have arrived", "will not be sent", "refuses the bot token", "cannot be reached")
                .doesNotContain("canary");
    }

    private Server serve(String port) throws Exception {
        return Server.createTcpServer("-tcpPort", port, "-ifNotExists", "-baseDir", folder.toString())
                .start();
    }

    /** Lets the conversation throw at certain messages. */
    static class Poison {

        @Bean
        static BeanPostProcessor poison() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Conversation ? poisoned(bean) : bean;
                }
            };
        }

        private static Object poisoned(Object conversation) {
            ProxyFactory proxy = new ProxyFactory(conversation);
            proxy.setProxyTargetClass(true);
            proxy.addAdvice((MethodInterceptor) call -> {
                String text = call.getArguments()[0] instanceof Message message ? message.text() : "";
                if (text.startsWith("poison")) {
                    throw new IllegalStateException(text, new IllegalArgumentException(text));
                }
                if (text.startsWith("overflow")) {
                    throw new StackOverflowError(text);
                }
                return call.proceed();
            });
            return proxy.getProxy();
        }
    }
}
