package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TracesTest {

    private static final long CHAT = 690_001;

    @TempDir
    private Path folder;

    @Test
    void anUpdateIsToldFromItsArrivalToItsAnswer() throws Exception {
        try (Collector collector = new Collector();
                BotApiDouble telegram = new BotApiDouble();
                BotRun _ = new BotRun(telegram, folder, "chatledger.traces.url=" + collector.url())) {
            int update = telegram.say(CHAT, "spent 12 on zanzibar");
            await().until(() -> collector.of(update).count() >= 4);

            assertThat(collector.of(update))
                    .extracting(Span::getName)
                    .containsOnlyOnce("update", "read", "commit", "reply");
            Span whole = step(collector, update, "update");
            Span read = step(collector, update, "read");
            Span commit = step(collector, update, "commit");
            Span reply = step(collector, update, "reply");
            assertThat(whole.getParentSpanId().isEmpty()).isTrue();
            assertThat(List.of(read, commit, reply)).allSatisfy(step -> {
                assertThat(step.getTraceId()).isEqualTo(whole.getTraceId());
                assertThat(step.getParentSpanId()).isEqualTo(whole.getSpanId());
                assertThat(step.getStartTimeUnixNano()).isGreaterThanOrEqualTo(whole.getStartTimeUnixNano());
            });
            assertThat(read.getEndTimeUnixNano()).isLessThanOrEqualTo(commit.getEndTimeUnixNano());
            assertThat(commit.getEndTimeUnixNano()).isEqualTo(whole.getEndTimeUnixNano());
            assertThat(Collector.attributes(read)).contains(entry("intent", "record"), entry("outcome", "understood"));
            assertThat(Collector.attributes(whole)).containsEntry("outcome", "stored");
            assertThat(Collector.attributes(reply)).contains(entry("channel", "telegram"), entry("outcome", "sent"));
        }
    }

    @Test
    void nothingThatIsToldSaysWhoOrWhatWasWritten() throws Exception {
        Collector collector = new Collector();
        try (BotApiDouble telegram = new BotApiDouble();
                BotRun _ = new BotRun(telegram, folder, "chatledger.traces.url=" + collector.url())) {
            telegram.say(CHAT, "spent 12 on zanzibar");
            telegram.say(CHAT, "zanzibar");
            telegram.say(CHAT, "/link");
            telegram.say(CHAT, "groceries budget 10");
            telegram.say(CHAT, "groceries 20 at zanzibar");
            await().until(() -> telegram.said(CHAT).size() >= 5);
        }
        collector.close();
        assertThat(collector.spans()).extracting(Span::getName).contains("update", "read", "commit", "reply");
        assertThat(collector.all()).doesNotContainIgnoringCase("zanzibar", String.valueOf(CHAT), "canary");
        assertThat(collector.spans())
                .flatMap(Span::getAttributesList)
                .extracting(attribute -> attribute.getKey())
                .containsOnly("chatledger.update", "chatledger.intent", "chatledger.outcome", "chatledger.channel");
    }

    @Test
    void withoutACollectorThereIsNothingOfIt() throws Exception {
        try (BotApiDouble telegram = new BotApiDouble();
                BotRun bot = new BotRun(telegram, folder)) {
            assertThat(bot.has(SdkTracerProvider.class)).isFalse();
        }
    }

    @Test
    void aCollectorThatIsAwayKeepsNobodyWaiting(CapturedOutput output) throws Exception {
        Collector collector = new Collector();
        collector.close();
        try (BotApiDouble telegram = new BotApiDouble();
                BotRun _ = new BotRun(telegram, folder, "chatledger.traces.url=" + collector.url())) {
            telegram.say(CHAT, "spent 12 on zanzibar");
            await().until(() -> telegram.said(CHAT).size() == 1);
            await().until(() -> output.getAll().contains("The collector of traces takes none."));
        }
        assertThat(output.getAll()).doesNotContain("zanzibar").doesNotContain("\tat ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            chatledger.traces.url=collector:4318         | chatledger.traces.url is to be an address
            chatledger.traces.url=ftp://collector        | chatledger.traces.url is to be an address
            chatledger.traces.share=2                    | chatledger.traces.share is to be from 0 to 1
            """)
    void whatCannotWorkStopsTheStartWithASentence(String setting, String sentence, CapturedOutput output)
            throws Exception {
        try (BotApiDouble telegram = new BotApiDouble()) {
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(
                            () -> new BotRun(telegram, folder, withUrl(setting).split(" ", -1)).close());
        }
        assertThat(output.getAll()).contains(sentence).doesNotContain("\tat ");
    }

    private static String withUrl(String setting) {
        return setting.contains(".url=") ? setting : "chatledger.traces.url=http://127.0.0.1:4318/v1/traces " + setting;
    }

    private static Span step(Collector collector, int update, String name) {
        return collector
                .of(update)
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
