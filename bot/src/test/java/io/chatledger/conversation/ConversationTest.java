package io.chatledger.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.Chatledger;
import io.chatledger.transaction.Transactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Plays the dialogues in {@code conversations/} with the whole application; how each went is left in
 * {@code target/conversations/}, to be copied over when a new wording is better.
 */
@SpringBootTest(
        classes = Chatledger.class,
        properties = {
            "chatledger.terminal.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:conversations;MODE=DB2;DB_CLOSE_DELAY=-1"
        })
class ConversationTest {

    private final Conversation conversation;
    private final Transactions transactions;

    ConversationTest(@Autowired Conversation conversation, @Autowired Transactions transactions) {
        this.conversation = conversation;
        this.transactions = transactions;
    }

    @TestFactory
    Stream<DynamicTest> dialoguesGoAsWritten() throws IOException {
        Resource[] dialogues = new PathMatchingResourcePatternResolver().getResources("classpath:conversations/*.txt");
        return Arrays.stream(dialogues)
                .map(dialogue -> DynamicTest.dynamicTest(String.valueOf(dialogue.getFilename()), () -> play(dialogue)));
    }

    private void play(Resource dialogue) throws IOException {
        String name = String.valueOf(dialogue.getFilename());
        String written = dialogue.getContentAsString(UTF_8);
        String played = Transcript.play(
                written, name.hashCode() * 100L, message -> transactions.run(() -> conversation.reply(message)));
        Path folder = Files.createDirectories(Path.of("target", "conversations"));
        Files.writeString(folder.resolve(name), played);
        assertThat(played).isEqualTo(written);
    }
}
