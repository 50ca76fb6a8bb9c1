package io.chatledger.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.chatledger.account.EmailAddress;
import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SentMailsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final AtomicLong NUMBERS = new AtomicLong(1_000_000);

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    abstract static class Suite {

        private final long number = NUMBERS.incrementAndGet();

        @Autowired
        SentMails sent;

        @Autowired
        JdbcClient jdbc;

        @Test
        void whatIsSentAgainHasTheLatestMessageId() {
            sent.handed(number, null, "first", SentMails.State.ACCEPTED, NOW);
            sent.handed(number, null, "second", SentMails.State.ACCEPTED, NOW);
            assertThat(row()).containsExactly("second accepted");
        }

        @Test
        void aReportChangesOnlyTheMailThatItIsAbout() {
            sent.handed(number, null, "mine", SentMails.State.ACCEPTED, NOW);
            sent.reported(number, "of another installation", SentMails.State.BOUNCED, NOW);
            assertThat(row()).containsExactly("mine accepted");
            sent.reported(number, "mine", SentMails.State.DELIVERED, NOW);
            assertThat(row()).containsExactly("mine delivered");
        }

        @Test
        void aReportIsTakenOnce() {
            String event = UUID.randomUUID().toString();
            assertThat(sent.take(event, NOW)).isTrue();
            assertThat(sent.take(event, NOW)).isFalse();
        }

        @Test
        void whatIsOlderThanNinetyDaysIsForgotten() {
            sent.handed(number, null, "old", SentMails.State.ACCEPTED, NOW.minus(Duration.ofDays(91)));
            sent.handed(NUMBERS.incrementAndGet(), null, "new", SentMails.State.ACCEPTED, NOW);
            assertThat(row()).isEmpty();
        }

        private List<String> row() {
            return jdbc.sql("SELECT message_id, state FROM mail_sent WHERE outbox_id = ?")
                    .param(number)
                    .query((row, _) -> row.getString(1) + " " + row.getString(2))
                    .list();
        }
    }

    @Test
    void everyLetterIsReadAsItWasWritten() {
        EmailAddress ann = new EmailAddress("ann@example.org");
        for (Letter letter : List.of(new Mail(ann, "breach 1", "text\n\nmore\n"), new BreachMail(ann, 4, 7))) {
            assertThat(Letter.of(new Outgoing(1, letter.stream(), letter.body(), 0, NOW, null)))
                    .isEqualTo(letter);
        }
    }

    @Test
    void aCodeDoesNotWaitForWordOfABreach() {
        EmailAddress ann = new EmailAddress("ann@example.org");
        assertThat(new Mail(ann, "Your code", "KX7M-2QPT\n").stream()).isNotEqualTo(new BreachMail(ann, 4, 7).stream());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann@example.org",
                "ann@example.org\nsubject",
                "breach",
                "breach 1",
                "breach a b ann@example.org"
            })
    void whatIsNoLetterIsRefused(String body) {
        assertThatIllegalArgumentException().isThrownBy(() -> Letter.of(new Outgoing(1, "mail:x", body, 0, NOW, null)));
    }
}
