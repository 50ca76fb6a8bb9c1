package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of entries when their message is edited. */
class EditingTest {

    private static final AtomicLong CHATS = new AtomicLong(40_000);

    private static BotApiDouble telegram;
    private static BotRun bot;

    private final long chat = CHATS.incrementAndGet();

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        telegram = new BotApiDouble();
        bot = new BotRun(telegram, folder);
    }

    @AfterAll
    static void stop() {
        bot.close();
        telegram.close();
    }

    @Test
    void anEditedMessageCorrectsItsEntryAndItsReceiptInPlace() {
        Room.Shown receipt = say("spent 12 on lunch");
        List<Long> before = ids();
        edit("spent 13.50 on lunch");
        assertThat(bot.amounts(chat)).containsExactly("13.50");
        assertThat(ids()).isEqualTo(before);
        assertThat(last().id()).isEqualTo(receipt.id());
        assertThat(last().text()).contains("13.50 USD", "lunch");
        assertThat(last().labels()).containsExactly("Undo", "Category", "Date", "More");
    }

    @Test
    void whatStayedIsKeptWhatVanishedIsTakenOutAndWhatIsNewIsAdded() {
        say("taxi 18\nlunch 12.40\nparking 6");
        List<Long> before = ids();
        edit("taxi 18\nlunch 14\ncoffee 3");
        assertThat(bot.amounts(chat)).containsExactlyInAnyOrder("18.00", "14.00", "3.00");
        assertThat(ids().subList(0, 2)).isEqualTo(before.subList(0, 2));
        edit("taxi 18\nlunch 14");
        assertThat(bot.amounts(chat)).containsExactly("18.00", "14.00");
        assertThat(last().text()).contains("Deleted: 3.00 USD");
    }

    @Test
    void correctionsByHandSurviveAnEditOfSomethingElse() {
        say("taxi 18\nlunch 12.40");
        hear("the taxi was 20");
        edit("taxi 18\nlunch 15");
        assertThat(bot.amounts(chat)).containsExactly("20.00", "15.00");
        hear("delete the taxi");
        edit("taxi 18\nlunch 16");
        assertThat(bot.amounts(chat)).containsExactly("16.00");
    }

    @Test
    void anEditWithoutAVisibleChangeDoesNothing() {
        say("spent 12 on lunch");
        hear("no, it was 9.80");
        int said = telegram.room(chat).said().size();
        telegram.edit(chat, 1, "spent 12 on lunch");
        hear("5 tea");
        assertThat(bot.amounts(chat)).containsExactly("9.80", "5.00");
        assertThat(telegram.room(chat).said()).hasSize(said + 1);
    }

    @Test
    void aMessageThatMakesNoSenseAnyMoreDeletesNothing() {
        say("spent 12 on lunch");
        edit("spent on lunch");
        assertThat(bot.amounts(chat)).containsExactly("12.00");
        assertThat(last().text()).contains("I keep what I recorded");
    }

    @Test
    void anEditedMessageThatRecordedNothingRecordsWhatItMeansNow() {
        say("lunch");
        edit("lunch 12");
        assertThat(bot.amounts(chat)).containsExactly("12.00");
        edit("lunch 13");
        assertThat(bot.amounts(chat)).containsExactly("13.00");
    }

    @Test
    void anEditedAnswerIsReadWithItsQuestion() {
        say("taxi");
        hear("18");
        telegram.edit(chat, 3, "19");
        await().until(() -> bot.amounts(chat).equals(List.of("19.00")));
    }

    @Test
    void whatWasUndoneStaysOutAndAnUndoTakesBackTheWholeEdit() {
        say("taxi 18\nlunch 12.40");
        edit("taxi 19\nlunch 13.40\ntea 2");
        hear("undo");
        assertThat(bot.amounts(chat)).containsExactly("18.00", "12.40");
        Room.Shown receipt = telegram.room(chat).shown().get(1);
        telegram.tap(chat, receipt, receipt.action("Undo"));
        await().until(() -> bot.amounts(chat).isEmpty());
        edit("taxi 30");
        assertThat(bot.amounts(chat)).isEmpty();
        assertThat(last().text()).contains("stays out");
    }

    private List<Long> ids() {
        return bot.part(JdbcClient.class)
                .sql("""
                        SELECT entry.id FROM entry
                        JOIN recording ON recording.id = entry.recording_id
                        JOIN chat ON chat.account_id = entry.account_id
                        WHERE chat.chat_number = ? AND recording.undone_at IS NULL ORDER BY entry.id""")
                .params(chat)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** Says the first message, which has the number 1, and waits until its receipt is known. */
    private Room.Shown say(String text) {
        Room.Shown answer = hear(text);
        await().until(() -> bot.rows("outbox") == 0);
        return answer;
    }

    private Room.Shown hear(String text) {
        return after(() -> telegram.say(chat, text));
    }

    private void edit(String text) {
        after(() -> telegram.edit(chat, 1, text));
        await().until(() -> bot.rows("outbox") == 0);
    }

    private Room.Shown after(Runnable what) {
        int said = telegram.room(chat).said().size();
        what.run();
        await().until(() -> telegram.room(chat).said().size() > said);
        return last();
    }

    private Room.Shown last() {
        return telegram.room(chat).said().getLast();
    }
}
