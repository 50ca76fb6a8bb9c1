package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.chart.Chart;
import io.chatledger.chart.Heading;
import io.chatledger.chart.Look;
import io.chatledger.chart.Painter;
import io.chatledger.chart.Picture;
import io.chatledger.chart.Theme;
import io.chatledger.conversation.Button;
import io.chatledger.money.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.MissingNode;

class PicturesTest {

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
    void aChartIsAPictureWithAButtonForEachOtherOneThatTakesItsPlace() {
        telegram.say(CHAT, "spent 12 on lunch");
        telegram.say(CHAT, "chart");
        Room.Shown parts = awaitReplies(2).getLast();
        assertThat(parts.text()).contains("12.00", "Eating out");
        assertThat(photo(parts).width()).isEqualTo(2000);

        telegram.tap(CHAT, parts, parts.action("Calendar"));
        Room.Shown calendar = awaitReplies(3).getLast();
        assertThat(calendar.id()).isEqualTo(parts.id());
        assertThat(photo(calendar).hash()).isNotEqualTo(photo(parts).hash());
        assertThat(calendar.labels()).contains("Categories").doesNotContain("Calendar");
        assertThat(telegram.isAnswered("q1")).isTrue();
    }

    @Test
    void aTimeWithoutSpendingIsASentenceAndLeavesThePicture() {
        telegram.say(CHAT, "spent 12 on lunch");
        telegram.say(CHAT, "chart");
        Room.Shown parts = awaitReplies(2).getLast();
        telegram.tap(
                CHAT,
                parts,
                parts.action(parts.labels().stream()
                        .filter(label -> label.startsWith("◀"))
                        .findFirst()
                        .orElseThrow()));
        Room.Shown sentence = awaitReplies(3).getLast();
        assertThat(sentence.text()).startsWith("Nothing spent");
        assertThat(sentence.photo()).isNull();
        assertThat(sentence.id()).isGreaterThan(parts.id());
    }

    @Test
    void aPictureThatCouldNotLeaveIsDrawnAfterARestart() throws Exception {
        telegram.faults.rule(_ -> new Fault.Refused(500, "Internal Server Error"));
        bot.send(CHAT, new Parcel.Show(picture(), "a caption", List.of()));
        await().until(() -> !telegram.calls("sendphoto").isEmpty());
        bot.close();
        telegram.faults.none();
        bot = new BotRun(telegram, folder);

        Room.Shown shown = awaitReplies(1).getFirst();
        assertThat(shown.text()).isEqualTo("a caption");
        assertThat(photo(shown))
                .isEqualTo(Photo.of(new Painter().paint(picture()).stream().readAllBytes()));
    }

    @Test
    void aPictureForAMessageThatIsGoneBecomesANewMessage() {
        bot.send(CHAT, new Parcel.Redraw(77, picture(), "anyway", List.of(List.of(new Button("Undo", "undo:1")))));
        Room.Shown shown = awaitReplies(1).getFirst();
        assertThat(shown.photo()).isNotNull();
        assertThat(shown.actions()).containsExactly("undo:1");
    }

    @Test
    void thePictureThatIsThereAlreadyIsDone() {
        Room.Shown text = telegram.room(CHAT).fromBot("before", MissingNode.getInstance());
        Parcel.Redraw redraw = new Parcel.Redraw(text.id(), picture(), "same", List.of());
        bot.send(CHAT, redraw, redraw, new Parcel.Post("next", List.of()));
        await().atMost(Duration.ofSeconds(30)).until(() -> bot.rows("outbox") == 0);
        assertThat(telegram.said(CHAT)).containsExactly("before", "same", "next");
    }

    @Test
    void whereAPictureCannotBeDrawnItsWordsGoAloneAndTheChatGoesOn() {
        Picture empty = new Picture(
                new Chart.Course(new Heading("nothing", "never"), List.of(), 0, null),
                new Look(Theme.LIGHT, Locale.US));
        bot.send(CHAT, new Parcel.Show(empty, "in words", List.of()), new Parcel.Post("next", List.of()));
        assertThat(awaitReplies(2)).extracting(Room.Shown::text).containsExactly("in words", "next");
    }

    private List<Room.Shown> awaitReplies(int count) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> telegram.room(CHAT).said().size() >= count && bot.rows("outbox") == 0);
        return telegram.room(CHAT).said();
    }

    private static Photo photo(Room.Shown shown) {
        return Objects.requireNonNull(shown.photo());
    }

    private static Picture picture() {
        return new Picture(
                new Chart.Course(
                        new Heading("Spending by day", "today"),
                        List.of(new Chart.Part("22", Money.of("12", "USD"))),
                        0,
                        null),
                new Look(Theme.LIGHT, Locale.US));
    }
}
