package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.account.Chat;
import io.chatledger.conversation.Message;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PollingTest {

    private static final AtomicLong CHATS = new AtomicLong(100);

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
    void whatSomebodyWritesIsStoredAndAnswered() {
        telegram.say(chat, "spent 12 on lunch");
        awaitReplies(1);
        assertThat(telegram.said(chat).getFirst()).contains("12.00 USD", "lunch");
        assertThat(bot.amounts(chat)).containsExactly("12.00");
    }

    @Test
    void afterAStopAllStartsAgain() {
        telegram.say(chat, "spent 1 on tea");
        awaitReplies(1);
        bot.restart();
        telegram.say(chat, "spent 2 on tea");
        awaitReplies(2);
        assertThat(bot.amounts(chat)).containsExactly("1.00", "2.00");
    }

    @Test
    void theWordsUnderAPictureAreRead() {
        telegram.room(chat);
        telegram.tell(Telling.photo(telegram.updates.next(), chat, "lunch 8.40"));
        awaitReplies(1);
        assertThat(bot.amounts(chat)).containsExactly("8.40");
    }

    @Test
    void aPictureWithoutWordsIsAnsweredWithWhatCanBeRead() {
        telegram.room(chat);
        telegram.tell(Telling.photo(telegram.updates.next(), chat, null));
        awaitReplies(1);
        assertThat(telegram.said(chat).getFirst()).contains("text");
    }

    @Test
    void whatIsNotForTheBotIsPassedOverAndConfirmed() {
        int group = telegram.updates.next();
        telegram.tell(Telling.group(group, -5, "spent 12 on lunch"));
        int other = telegram.updates.next();
        telegram.tell(Telling.empty(other));
        telegram.say(chat, "spent 1 on tea");
        awaitReplies(1);
        await().until(() -> telegram.updates.unconfirmed().isEmpty());
        assertThat(bot.amounts(chat)).containsExactly("1.00");
    }

    @Test
    void anUpdateThatCannotBeReadHoldsUpNoOther() {
        telegram.tell(Telling.garbled(telegram.updates.next(), chat));
        telegram.say(chat, "spent 1 on tea");
        awaitReplies(1);
        await().until(() -> telegram.updates.unconfirmed().isEmpty());
        assertThat(bot.amounts(chat)).containsExactly("1.00");
    }

    @Test
    void theSameUpdateFiveTimesAtOnceIsRecordedOnce() throws Exception {
        telegram.room(chat);
        Message message = new Message(
                new Chat(Chat.TELEGRAM, chat), "spent 5 on tea", false, Instant.now(), Locale.ENGLISH, ZoneOffset.UTC);
        Callable<Void> take = () -> {
            bot.part(Inbox.class).once(90_001, new Incoming.Text(message));
            return null;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done :
                    threads.invokeAll(IntStream.range(0, 5).mapToObj(_ -> take).toList())) {
                done.get();
            }
        }
        awaitReplies(1);
        assertThat(bot.amounts(chat)).containsExactly("5.00");
        assertThat(telegram.said(chat)).hasSize(1);
    }

    @Test
    void anUpdateThatComesTwiceIsRecordedOnce() {
        int update = telegram.say(chat, "spent 6 on tea");
        awaitReplies(1);
        telegram.say(update, chat, "spent 6 on tea");
        telegram.say(chat, "spent 7 on tea");
        awaitReplies(2);
        assertThat(bot.amounts(chat)).containsExactly("6.00", "7.00");
    }

    @Test
    void numbersOfUpdatesMayGoDown() {
        telegram.say(10_000, chat, "spent 1 on tea");
        telegram.say(10_001, chat, "spent 2 on tea");
        awaitReplies(2);
        telegram.say(70, chat, "spent 3 on tea");
        awaitReplies(3);
        telegram.say(71, chat, "spent 4 on tea");
        awaitReplies(4);
        assertThat(bot.amounts(chat)).containsExactly("1.00", "2.00", "3.00", "4.00");
    }

    @Test
    void aTapIsAnsweredAndChangesTheMessageInPlace() {
        telegram.say(chat, "spent 12 on lunch");
        awaitReplies(1);
        Room.Shown receipt = telegram.room(chat).said().getFirst();
        String query = telegram.tap(chat, receipt, receipt.action("Undo"));
        awaitReplies(2);
        assertThat(telegram.room(chat).said().getLast().id()).isEqualTo(receipt.id());
        assertThat(telegram.isAnswered(query)).isTrue();
        assertThat(bot.amounts(chat)).isEmpty();
    }

    @Test
    void aTapThatChangesNothingIsAnsweredToo() {
        telegram.say(chat, "spent 12 on lunch");
        awaitReplies(1);
        String query = telegram.tap(chat, telegram.room(chat).said().getFirst(), "no such action");
        await().until(() -> telegram.isAnswered(query));
        assertThat(bot.amounts(chat)).containsExactly("12.00");
    }

    @Test
    void updatesOfOneBatchAreAnsweredInOrder() {
        List<String> amounts = IntStream.range(10, 15).mapToObj(i -> i + ".00").toList();
        amounts.forEach(amount -> telegram.say(chat, "spent " + amount + " on tea"));
        awaitReplies(5);
        assertThat(bot.amounts(chat)).containsExactlyElementsOf(amounts);
        assertThat(telegram.said(chat))
                .zipSatisfy(amounts, (said, amount) -> assertThat(said).contains(amount));
    }

    private void awaitReplies(int count) {
        await().until(() -> telegram.said(chat).size() >= count);
    }
}
