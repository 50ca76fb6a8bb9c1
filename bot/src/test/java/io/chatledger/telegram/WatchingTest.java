package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.outbox.SentMails;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

class WatchingTest {

    private static final long CHAT = 660_001;

    private static final Pattern FIGURE =
            Pattern.compile("\\b((?:chatledger|jvm|hikaricp|process|http|tomcat|logback)_[a-z_]+)(?:\\{([^}]*)})?");

    private static BotApiDouble telegram;
    private static BotRun bot;
    private static Watching watching;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        telegram = new BotApiDouble();
        bot = new BotRun(telegram, folder, "management.server.port=0");
        watching = Watching.at(bot);
        telegram.say(CHAT, "spent 12 on zanzibar");
        telegram.say(CHAT, "taxi");
        telegram.say(CHAT, "18");
        telegram.say(CHAT, "colourless green ideas sleep");
        telegram.say(CHAT, "budget 10");
        telegram.say(CHAT, "spent 20 on shoes");
        bot.part(SentMails.class).reported(1, "1", SentMails.State.BOUNCED, Instant.now());
        await().until(() -> telegram.said(CHAT).size() >= 6);
    }

    @AfterAll
    static void stop() {
        bot.close();
        telegram.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chatledger_messages_total{intent=\"record\",outcome=\"understood\"} 3.0",
                "chatledger_messages_total{intent=\"unclear\",outcome=\"asked\"} 1.0",
                "chatledger_messages_total{intent=\"none\",outcome=\"none\"} 1.0",
                "chatledger_updates_seconds_count{outcome=\"stored\"} 6",
                "chatledger_updates_seconds_count{outcome=\"repeated\"} 0",
                "chatledger_deliveries_seconds_count{channel=\"telegram\",outcome=\"sent\"} ",
                "chatledger_deliveries_seconds_count{channel=\"mail\",outcome=\"dropped\"} 0",
                "chatledger_mail_reports_total{outcome=\"bounced\"} 1.0",
                "chatledger_mail_reports_total{outcome=\"complained\"} 0.0",
                "chatledger_breaches_total{kind=\"spent\"} 0.0",
                "chatledger_outbox_items{channel=\"telegram\"} 0.0",
                "chatledger_outbox_age_seconds{channel=\"mail\"} 0.0",
                "hikaricp_connections_active",
                "jvm_memory_used_bytes"
            })
    void anOperatorIsShown(String figure) {
        await().untilAsserted(() -> assertThat(watching.figures()).contains("\n" + figure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts.yaml", "dashboard.json"})
    void everyFigureThatIsAskedForIsThere(String file) throws Exception {
        String asked = Files.readString(Path.of("../k8s/base", file)).replace("\\\"", "\"");
        String figures = watching.figures();
        List<MatchResult> found = FIGURE.matcher(asked).results().toList();
        assertThat(found).hasSizeGreaterThan(10).allSatisfy(figure -> {
            String labels = figure.group(2) == null ? "" : figure.group(2);
            assertThat(figures.lines()
                            .filter(line -> line.matches(figure.group(1) + "[{ ].*"))
                            .anyMatch(line -> Stream.of(labels.split(",")).allMatch(line::contains)))
                    .describedAs(figure.group())
                    .isTrue();
        });
    }

    @Test
    void figuresSayNothingAboutPeople() throws Exception {
        assertThat(watching.figures()).doesNotContain("zanzibar", String.valueOf(CHAT), "canary", "colourless");
    }

    @ParameterizedTest
    @ValueSource(strings = {"startup", "readiness", "liveness"})
    void aProbeIsAnswered(String probe) throws Exception {
        assertThat(watching.probe(probe)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/", "/link"})
    void nothingElseIsOnTheOperatorsPort(String path) throws Exception {
        assertThat(watching.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/health/readiness", "/actuator/prometheus"})
    void nothingOfItIsWhereThePagesAre(String path) throws Exception {
        String port = bot.part(Environment.class).getRequiredProperty("local.server.port");
        assertThat(new Watching(port).get(path).statusCode()).isEqualTo(404);
    }
}
