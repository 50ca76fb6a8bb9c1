package io.chatledger.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.Chatledger;
import io.chatledger.conversation.Button;
import io.chatledger.conversation.Conversation;
import io.chatledger.conversation.Message;
import io.chatledger.conversation.Reply;
import io.chatledger.conversation.Transcript;
import io.chatledger.transaction.Transactions;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Plays the dialogues in {@code conversations/} as the terminal passes them on: in one chat, its buttons chosen by number. */
@SpringBootTest(
        classes = Chatledger.class,
        properties = {
            "chatledger.terminal.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:conversations;MODE=DB2;DB_CLOSE_DELAY=-1"
        })
class DialoguesTest {

    private final Conversation conversation;
    private final Transactions transactions;
    private final List<Choices> shown = new ArrayList<>();

    DialoguesTest(@Autowired Conversation conversation, @Autowired Transactions transactions) {
        this.conversation = conversation;
        this.transactions = transactions;
    }

    @TestFactory
    Stream<DynamicTest> dialoguesGoAsWritten() throws IOException {
        Map<String, String> dialogues = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:conversations/*.txt")) {
            dialogues.put(String.valueOf(file.getFilename()), file.getContentAsString(UTF_8));
        }
        dialogues.entrySet().removeIf(dialogue -> !isForATerminal(dialogue.getKey(), dialogue.getValue()));
        assertThat(dialogues).hasSizeGreaterThanOrEqualTo(50);
        return dialogues.entrySet().stream()
                .map(dialogue -> DynamicTest.dynamicTest(dialogue.getKey(), () -> play(dialogue.getValue())));
    }

    /** A terminal is one chat, knows its zone, and writes the page's address out. */
    private static boolean isForATerminal(String name, String written) {
        return !name.startsWith("linking")
                && written.lines().noneMatch(line -> line.matches("@ (chat|zone unknown).*"));
    }

    private void play(String written) {
        shown.clear();
        assertThat(Transcript.play("> /delete_me everything\n" + written, 0, this::answer))
                .endsWith("\n" + onATerminal(written));
    }

    /** Without what takes the place of an earlier message though nothing was tapped: a terminal scrolls. */
    private static String onATerminal(String written) {
        List<String> lines = new ArrayList<>();
        boolean tapped = true;
        for (String line : written.lines().toList()) {
            tapped = line.startsWith(">") ? line.startsWith("> [") : tapped;
            if (tapped || !line.startsWith("~")) {
                lines.add(line);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private List<Reply> answer(Message message) {
        Clock clock = Clock.fixed(message.at(), ZoneOffset.UTC);
        Exchange terminal = new Exchange(
                conversation, transactions, clock, message.locale(), Objects.requireNonNull(message.zone()));
        List<Reply> replies =
                message.tapped() ? terminal.tap(chosen(message.text()).action()) : terminal.say(message.text());
        shown.add(Choices.of(replies));
        return replies;
    }

    /** The button of that action, by the number that it is shown with. */
    private Button chosen(String action) {
        return shown.reversed().stream()
                .flatMap(choices -> IntStream.iterate(
                                1, number -> choices.picked("" + number).isPresent(), number -> number + 1)
                        .mapToObj(number -> choices.picked("" + number).orElseThrow()))
                .filter(button -> button.action().equals(action))
                .findFirst()
                .orElseThrow();
    }
}
