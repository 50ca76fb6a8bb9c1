package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.conversation.Button;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class SendingTest {

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

    @BeforeEach
    void openTheChat() {
        telegram.faults.none();
        telegram.room(chat);
    }

    @Test
    void messagesOfAChatArriveInOrderEachOnce() {
        bot.send(chat, post("one"), post("two"), post("three"));
        awaitEmptyOutbox();
        assertThat(telegram.said(chat)).containsExactly("one", "two", "three");
    }

    @Test
    void buttonsGoAlongAsAnInlineKeyboard() {
        bot.send(chat, new Parcel.Post("choose", List.of(List.of(new Button("Undo", "undo 1")))));
        awaitEmptyOutbox();
        assertThat(telegram.room(chat).said().getFirst().actions()).containsExactly("undo 1");
    }

    @Test
    void aMessageIsEditedInPlace() {
        Room.Shown shown = telegram.room(chat).fromBot("before", keyboard());
        bot.send(chat, new Parcel.Edit(shown.id(), "after", List.of()));
        awaitEmptyOutbox();
        assertThat(telegram.room(chat).shown()).extracting(Room.Shown::text).containsExactly("after");
    }

    @Test
    void anEditThatChangesNothingIsDone() {
        Room.Shown shown = telegram.room(chat).fromBot("same", keyboard());
        bot.send(chat, new Parcel.Edit(shown.id(), "same", List.of()), post("next"));
        awaitEmptyOutbox();
        assertThat(telegram.said(chat)).containsExactly("same", "next");
    }

    @Test
    void anEditOfAMessageThatIsGoneBecomesANewMessage() {
        bot.send(chat, new Parcel.Edit(77, "anyway", List.of()));
        awaitEmptyOutbox();
        assertThat(telegram.said(chat)).containsExactly("anyway");
    }

    @Test
    void aBlockedOrUnknownChatIsGivenUpAndOthersGoOn() {
        telegram.room(chat).block(true);
        bot.send(chat, post("unseen"));
        bot.send(999_999, post("nobody"));
        awaitEmptyOutbox();
        telegram.room(chat).block(false);
        bot.send(chat, post("seen"));
        awaitEmptyOutbox();
        assertThat(telegram.said(chat)).containsExactly("seen");
    }

    @Test
    void aLateAnswerToATapIsNotRepeated() {
        bot.send(chat, new Parcel.Answer("long ago"), post("next"));
        awaitEmptyOutbox();
        assertThat(telegram.said(chat)).containsExactly("next");
    }

    @Test
    void anAnswerThatWasCutOffIsSentAgain() {
        telegram.faults.next("sendmessage", new Fault.DroppedAfter());
        bot.send(chat, post("perhaps"), post("after"));
        awaitEmptyOutbox();
        assertThat(telegram.said(chat)).containsExactly("perhaps", "perhaps", "after");
    }

    @Test
    void aBrokenTelegramIsAskedAgain() {
        telegram.faults.next(
                "sendmessage",
                new Fault.Refused(500, "Internal Server Error"),
                new Fault.DroppedBefore(),
                new Fault.Refused(502, "Bad Gateway"));
        bot.send(chat, post("through"));
        awaitEmptyOutbox();
        assertThat(telegram.said(chat)).containsExactly("through");
    }

    @Test
    void theWaitThatTelegramAsksForIsKeptWhileOtherChatsGoOn() {
        long other = CHATS.incrementAndGet();
        telegram.room(other);
        telegram.faults.next("sendmessage", new Fault.Flood(2));
        bot.send(chat, post("waits"));
        await().until(() -> telegram.calls("sendmessage").stream().anyMatch(call -> call.code() == 429));
        bot.send(other, post("at once"));
        await().atMost(Duration.ofMillis(1500)).until(() -> telegram.said(other).equals(List.of("at once")));
        assertThat(telegram.said(chat)).isEmpty();
        awaitEmptyOutbox();
        List<BotApiDouble.Call> calls = telegram.calls("sendmessage").stream()
                .filter(call -> call.parameters().chat() == chat)
                .toList();
        assertThat(calls).extracting(BotApiDouble.Call::code).containsExactly(429, 200);
        assertThat(Duration.between(calls.getFirst().at(), calls.getLast().at()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(1950));
    }

    @Test
    void aStormOfFailuresLosesNothingAndKeepsTheOrderOfEveryChat() {
        Random random = new Random(5);
        telegram.faults.rule(_ -> storm(random.nextInt(100)));
        List<Long> chats =
                IntStream.range(0, 12).mapToObj(_ -> CHATS.incrementAndGet()).toList();
        List<String> texts = IntStream.range(0, 3).mapToObj(i -> "text " + i).toList();
        chats.forEach(telegram::room);
        chats.forEach(
                each -> bot.send(each, texts.stream().map(SendingTest::post).toArray(Parcel[]::new)));
        await().atMost(Duration.ofMinutes(2)).until(() -> bot.rows("outbox") == 0);
        assertThat(chats)
                .allSatisfy(each ->
                        assertThat(new LinkedHashSet<>(telegram.said(each))).containsExactlyElementsOf(texts));
        assertThat(chats).allSatisfy(each -> assertThat(telegram.said(each)).isSorted());
    }

    private static @Nullable Fault storm(int percent) {
        if (percent < 30) {
            return new Fault.Flood(percent < 28 ? 0 : 1);
        }
        if (percent < 40) {
            return new Fault.Refused(500, "Internal Server Error");
        }
        return percent < 45 ? new Fault.DroppedBefore() : percent < 50 ? new Fault.DroppedAfter() : null;
    }

    private static JsonNode keyboard() {
        return MissingNode.getInstance();
    }

    private static Parcel post(String text) {
        return new Parcel.Post(text, List.of());
    }

    private static void awaitEmptyOutbox() {
        await().atMost(Duration.ofSeconds(20)).until(() -> bot.rows("outbox") == 0);
    }
}
