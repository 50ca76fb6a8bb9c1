package io.chatledger.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.Chatledger;
import io.chatledger.account.Chat;
import io.chatledger.chart.Painter;
import io.chatledger.conversation.Button;
import io.chatledger.conversation.Conversation;
import io.chatledger.conversation.Message;
import io.chatledger.conversation.Reply;
import io.chatledger.conversation.Transcript;
import io.chatledger.inbox.TakenUpdates;
import io.chatledger.outbox.Outbox;
import io.chatledger.outbox.Outgoing;
import io.chatledger.takeout.Exports;
import io.chatledger.transaction.Transactions;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import tools.jackson.databind.JsonNode;

/**
 * Plays the dialogues in {@code conversations/} over the double of Telegram: through the inbox, the outbox and the
 * courier, but without the pace, which would take a second a message.
 */
@SpringBootTest(
        classes = Chatledger.class,
        properties = {
            "chatledger.terminal.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:dialogues;MODE=DB2;DB_CLOSE_DELAY=-1"
        })
class DialoguesTest {

    private static final int BOT = 4242;

    private final Outbox outbox;
    private final Inbox inbox;
    private final Courier courier;
    private final BotApiDouble telegram = new BotApiDouble();
    private final Clock clock = Clock.systemUTC();
    private int update;

    DialoguesTest(
            @Autowired Conversation conversation,
            @Autowired Transactions transactions,
            @Autowired TakenUpdates taken,
            @Autowired Outbox outbox,
            @Autowired Painter painter,
            @Autowired Exports exports)
            throws IOException {
        this.outbox = outbox;
        URI url = telegram.url();
        TelegramUrl address = TelegramUrl.builder()
                .schema(url.getScheme())
                .host(url.getHost())
                .port(url.getPort())
                .build();
        TelegramClient client = new OkHttpTelegramClient(BotApiDouble.TOKEN, address);
        Fetching fetching = new Fetching(client, new OkHttpClient(), url + "/file/bot" + BotApiDouble.TOKEN + "/");
        this.inbox = new Inbox(
                BOT, new Home(), fetching, transactions, taken, conversation, outbox, new Hand(), clock, _ -> {});
        this.courier = new Courier(client, new Easel(painter), new Desk(exports, client));
    }

    @TestFactory
    Stream<DynamicTest> dialoguesGoAsWritten() throws IOException {
        Resource[] dialogues = new PathMatchingResourcePatternResolver().getResources("classpath:conversations/*.txt");
        return Arrays.stream(dialogues)
                .filter(dialogue -> !String.valueOf(dialogue.getFilename()).startsWith("linking"))
                .map(dialogue -> DynamicTest.dynamicTest(String.valueOf(dialogue.getFilename()), () -> play(dialogue)));
    }

    /** What a picture shows cannot be read back; {@link PicturesTest} looks at pictures. */
    private void play(Resource dialogue) throws IOException {
        String written = dialogue.getContentAsString(UTF_8)
                .lines()
                .filter(line -> !line.startsWith("< {") && !line.startsWith("~ {"))
                .collect(joining("\n", "", "\n"));
        String name = String.valueOf(dialogue.getFilename());
        assertThat(Transcript.play(written, Math.abs(name.hashCode() * 100L), this::answer))
                .isEqualTo(written);
    }

    private List<Reply> answer(Message message) {
        long chat = message.chat().number();
        Room room = telegram.room(chat);
        int said = room.said().size();
        List<Integer> before = room.shown().stream().map(Room.Shown::id).toList();
        inbox.once(++update, message.tapped() ? tap(message, room) : text(message, room));
        boolean unchanged = deliver(chat);
        List<Room.Shown> shown = room.said().subList(said, room.said().size());
        List<Reply> replies = shown.stream()
                .map(each -> reply(each, before.contains(each.id())))
                .toList();
        return unchanged && replies.isEmpty() ? List.of(reply(tapped(message, room), true)) : replies;
    }

    private static Incoming text(Message message, Room room) {
        return new Incoming.Text(from(message, room.fromUser(message.text()).id()));
    }

    private Incoming tap(Message message, Room room) {
        Room.Shown tapped = tapped(message, room);
        String query = telegram.tap(message.chat().number(), tapped, message.text());
        return new Incoming.Tap(from(message, tapped.id()), query, tapped.id());
    }

    /** The last message that has the button; any one when the button is of another chat. */
    private static Room.Shown tapped(Message message, Room room) {
        List<Room.Shown> shown =
                room.shown().stream().filter(Room.Shown::fromBot).toList();
        return shown.stream()
                .filter(each -> each.actions().contains(message.text()))
                .reduce((_, last) -> last)
                .orElseGet(() -> shown.isEmpty() ? room.fromUser("?") : shown.getLast());
    }

    private static Message from(Message message, long number) {
        return new Message(
                new Chat(Chat.TELEGRAM, message.chat().number()),
                message.text(),
                message.tapped(),
                message.at(),
                message.locale(),
                message.zone(),
                message.chatName(),
                "",
                number);
    }

    /** Brings all that waits in the outbox; tells whether nothing became another. */
    private boolean deliver(long chat) {
        boolean edited = false;
        for (; ; ) {
            List<Outgoing> items = outbox.claim(Chat.TELEGRAM, "test", Duration.ofMinutes(1), clock.instant());
            if (items.isEmpty()) {
                return edited;
            }
            for (Outgoing item : items) {
                Parcel parcel = Parcel.of(item.body());
                assertThat(courier.bring(chat, parcel)).isInstanceOf(Outcome.Done.class);
                outbox.sent(item, "test");
                edited |= parcel instanceof Parcel.Edit || parcel instanceof Parcel.Redraw;
            }
        }
    }

    private static Reply reply(Room.Shown shown, boolean inPlace) {
        List<List<Button>> rows = new ArrayList<>();
        for (JsonNode row : shown.keyboard().values()) {
            rows.add(row.values().stream()
                    .map(button -> new Button(
                            button.path("text").asString(""),
                            button.path("callback_data").asString("")))
                    .toList());
        }
        return new Reply(shown.text(), null, null, rows, inPlace);
    }
}
