package io.chatledger.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import io.chatledger.conversation.Bookings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.MissingNode;

/** Settings, files, what repeats, and manners, over the Bot API. */
class LifeTest {

    private static final long CHAT = 7;

    @TempDir
    private Path folder;

    private BotApiDouble telegram;
    private BotRun bot;

    @BeforeEach
    void start() throws Exception {
        telegram = new BotApiDouble();
        telegram.room(CHAT);
        bot = new BotRun(telegram, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
        telegram.close();
    }

    @Test
    void whatIsAssumedIsSaidOnceAndALocationTellsTheZone() {
        telegram.say(CHAT, "12 lunch");
        assertThat(awaitReplies(1).getLast().text()).contains("I assume USD and the time of UTC");
        telegram.tell(Telling.location(telegram.updates.next(), CHAT, 52.52, 13.405));
        Room.Shown asked = awaitReplies(2).getLast();
        assertThat(asked.labels()).hasSize(4).first().asString().endsWith("Berlin");
        telegram.tap(CHAT, asked, asked.actions().getFirst());
        Room.Shown set = awaitReplies(3).getLast();
        assertThat(set.id()).isEqualTo(asked.id());
        assertThat(set.text()).contains("Europe/Berlin");
    }

    @Test
    void anExportIsADocumentThatRestoresTheLedgerAfterEverythingWasDeleted() {
        telegram.say(CHAT, "12.50 lunch #party");
        telegram.say(CHAT, "9 taxi");
        telegram.say(CHAT, "export");
        awaitReplies(3);
        assertThat(telegram.calls("sendchataction"))
                .anyMatch(call -> call.parameters().text("action").equals("upload_document"));
        assertThat(new String(telegram.files.getFirst(), UTF_8))
                .startsWith("\uFEFFday,kind,amount")
                .contains("12.50,USD,eating_out,lunch", "9.00,USD,transport,taxi");

        telegram.say(CHAT, "/delete_me everything");
        awaitReplies(4);
        assertThat(bot.amounts(CHAT)).isEmpty();
        for (String table : List.of("account", "chat", "recording", "entry", "entry_tag", "outbox")) {
            assertThat(bot.rows(table)).as(table).isZero();
        }

        send("chatledger.csv", 0);
        assertThat(awaitReplies(5).getLast().text()).startsWith("✓ 2 entries put back of 2.");
        send("chatledger (1).CSV", 0);
        assertThat(awaitReplies(6).getLast().text()).startsWith("All of its 2 entries are here already");
        assertThat(bot.amounts(CHAT)).containsExactly("12.50", "9.00");
    }

    @Test
    void aFileThatIsBrokenOrGoneChangesNothing() {
        telegram.files.add("day,amount,currency\n2026-01-02,5,USD\n2026-01-02,5".getBytes(UTF_8));
        telegram.files.add(new byte[(20 << 20) + 1]);
        send("a.csv", 0);
        assertThat(awaitReplies(1).getLast().text()).startsWith("Nothing was changed. Line 3: ");
        send("b.csv", 1);
        assertThat(awaitReplies(2).getLast().text()).startsWith("I could not get that file");
        send("c.csv", 99);
        assertThat(awaitReplies(3).getLast().text()).startsWith("I could not get that file");
        assertThat(bot.rows("entry")).isZero();
    }

    @Test
    void anExportThatCouldNotLeaveIsWrittenAgain() {
        telegram.say(CHAT, "12 lunch");
        awaitReplies(1);
        telegram.faults.rule(method -> method.equals("senddocument") ? new Fault.Refused(500, "Internal") : null);
        telegram.say(CHAT, "/export");
        await().until(() -> !telegram.calls("senddocument").isEmpty());
        telegram.faults.none();
        awaitReplies(2);
        assertThat(telegram.files).hasSize(1);
    }

    @Test
    void whatIsDueIsAnnouncedThoughNobodySaysAWord() {
        telegram.say(CHAT, "rent 1200 every month on the 1st");
        awaitReplies(1);
        Instant later = Instant.now().plus(Duration.ofDays(32));
        bot.part(Bookings.class).run(later);
        bot.part(Bookings.class).run(later);
        assertThat(bot.part(JdbcClient.class)
                        .sql("SELECT body FROM outbox")
                        .query(String.class)
                        .list())
                .singleElement(STRING)
                .startsWith("🔁 1,200.00 USD · 🏠 Housing · rent");
        assertThat(bot.rows("recurring_booking")).isEqualTo(1);
    }

    @Test
    void theBotHasANameAndSaysWhatItIsForAndWorksWithout() throws Exception {
        await().until(() -> telegram.calls("setmyshortdescription").size() == 1);
        assertThat(telegram.calls("setmyname").getFirst().parameters().text("name"))
                .isEqualTo("Chatledger");
        assertThat(telegram.calls("setmydescription").getFirst().code()).isEqualTo(200);
        bot.close();
        telegram.faults.rule(method -> method.startsWith("getmy") ? new Fault.Refused(429, "Too Many Requests") : null);
        bot = new BotRun(telegram, folder);
        telegram.say(CHAT, "12 lunch");
        awaitReplies(1);
        assertThat(telegram.calls("setmyname")).hasSize(1);
    }

    @Test
    void everyTapIsAnsweredEvenBelowAMessageThatIsOutOfReach() {
        Room.Shown gone = telegram.room(CHAT).fromBot("old", MissingNode.getInstance());
        var update = Telling.tap(telegram.updates.next(), CHAT, gone, "far", "undo:1");
        update.withObject("callback_query").remove("message");
        telegram.tell(update);
        await().until(() -> telegram.calls("answercallbackquery").stream()
                .anyMatch(call -> call.parameters().text("callback_query_id").equals("far")));
        await().until(() -> bot.rows("outbox") == 0);
        assertThat(telegram.said(CHAT)).containsExactly("old");
    }

    @Test
    void aPageOfALongListIsOneMessageAndWordsStandAsTheyWereWritten() {
        String name = "<b>*_`[x](y)&amp;~|{}#\\";
        StringBuilder table = new StringBuilder("day,amount,currency,merchant\n");
        IntStream.range(0, 100).forEach(i -> table.append("2026-01-02,12,USD,%s%d\n".formatted(name, i)));
        telegram.files.add(table.toString().getBytes(UTF_8));
        send("table.csv", 0);
        awaitReplies(1);
        telegram.say(CHAT, "last 100");
        String page = awaitReplies(2).getLast().text();
        assertThat(page).contains(name + "99").hasSizeLessThanOrEqualTo(4096);
        assertThat(page.lines().filter(line -> line.matches("\\d+\\. 12.00 USD.*")))
                .hasSize(10);
        assertThat(telegram.calls("sendmessage"))
                .noneMatch(call -> !call.parameters().text("parse_mode").isEmpty());
    }

    private void send(String name, int file) {
        telegram.tell(Telling.document(telegram.updates.next(), CHAT, name, file));
    }

    private List<Room.Shown> awaitReplies(int count) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> telegram.room(CHAT).said().size() >= count && bot.rows("outbox") == 0);
        return telegram.room(CHAT).said();
    }
}
