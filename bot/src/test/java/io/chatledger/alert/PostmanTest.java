package io.chatledger.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.Chatledger;
import io.chatledger.account.EmailAddress;
import io.chatledger.outbox.Mail;
import io.chatledger.outbox.Outbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = Chatledger.class,
        properties = {
            "chatledger.terminal.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:postman;MODE=DB2;DB_CLOSE_DELAY=-1"
        })
class PostmanTest {

    @TempDir
    static Path folder;

    @Autowired
    Outbox outbox;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("chatledger.mail.folder", folder::toString);
    }

    @Test
    void anEmailBecomesAFileThatMailProgramsOpenAndNobodyElseReads() throws Exception {
        outbox.add(
                new Mail(new EmailAddress("ann@example.org"), "Your code", "Your code is “KX7M-2QPT”\n"),
                Instant.parse("2026-11-22T10:00:00Z"));
        await().atMost(Duration.ofSeconds(30)).until(() -> mails().size() == 1);
        Path mail = mails().getFirst();
        assertThat(Files.readString(mail, UTF_8))
                .startsWith("From: Chatledger <chatledger@localhost>\r\nTo: ann@example.org\r\nSubject: Your code\r\n")
                .contains("\r\nContent-Type: text/plain; charset=UTF-8\r\n")
                .endsWith("\r\n\r\nYour code is “KX7M-2QPT”\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mail)))
                .isEqualTo("rw-------");
    }

    @Test
    void aMailThatIsWrittenAgainIsThereOnce() throws Exception {
        Eml eml = new Eml(new Sender("Chatledger", "chatledger@localhost"), null);
        MailFolder again = new MailFolder(folder.resolve("again"), eml);
        Message mail = new Message(7, new EmailAddress("ann@example.org"), "Twice", "text\n", null);
        Path first = again.write(mail, Instant.EPOCH);
        assertThat(again.write(mail, Instant.EPOCH)).isEqualTo(first);
        assertThat(folder.resolve("again").toFile().list()).hasSize(1);
    }

    private static List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }
}
