package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.Watch;
import io.chatledger.account.Chat;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.MailCodes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

class SweepTest extends Running {

    private final Chat chat = ChatSide.another();
    private final EmailAddress address = new EmailAddress("ann-" + UUID.randomUUID() + "@example.org");

    @Autowired
    Sweep sweep;

    @Autowired
    ScheduledTaskHolder tasks;

    @Autowired
    ChatSide chats;

    @Autowired
    MailCodes codes;

    @Autowired
    Watch watch;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void putRight() {
        watch.putRight();
    }

    @Test
    void whatNobodyCanUseAnyMoreIsGoneAndTheRestStays() {
        chats.invite(chat, "Ann", Instant.now().plus(Duration.ofHours(5)));
        codes.issue(address, Instant.now().plus(Duration.ofHours(5)));
        sweep.sweep();
        assertThat(invitations()).isOne();
        assertThat(mailCodes()).isOne();
        watch.putForward(Duration.ofDays(2));
        sweep.sweep();
        assertThat(invitations()).isZero();
        assertThat(mailCodes()).isZero();
    }

    @Test
    void triesThatWereCountedLongAgoAreForgotten() {
        try (Client client = new Client(PAGES).from("198.51.100.77")) {
            client.post("/sign-in", "/sign-in", Map.of("address", address.text(), "password", "wrong"));
        }
        assertThat(tries()).isPositive();
        sweep.sweep();
        assertThat(tries()).isPositive();
        watch.putForward(Duration.ofDays(60));
        sweep.sweep();
        assertThat(tries()).isZero();
    }

    @Test
    void itIsDoneEveryHour() {
        assertThat(tasks.getScheduledTasks().stream()
                        .filter(task -> task.toString().contains(Sweep.class.getName()))
                        .map(ScheduledTask::getTask))
                .singleElement()
                .isInstanceOfSatisfying(
                        FixedDelayTask.class,
                        task -> assertThat(task.getIntervalDuration()).isEqualTo(Duration.ofHours(1)));
    }

    private long invitations() {
        return count("SELECT COUNT(*) FROM invitation WHERE chat_number = ?", chat.number());
    }

    private long mailCodes() {
        return count("SELECT COUNT(*) FROM mail_code WHERE address = ?", address.text());
    }

    private long tries() {
        return count("SELECT COUNT(*) FROM attempt WHERE tries > ?", 0);
    }

    private long count(String query, Object parameter) {
        return Long.parseLong(String.valueOf(jdbc.queryForObject(query, Long.class, parameter)));
    }
}
