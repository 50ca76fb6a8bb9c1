package io.chatledger.conversation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.Chatledger;
import io.chatledger.account.Accounts;
import io.chatledger.account.Chat;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.transaction.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing of an account can be reached from another, by commands, words or buttons, also forged ones. */
@SpringBootTest(
        classes = Chatledger.class,
        properties = {
            "chatledger.terminal.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:strangers;MODE=DB2;DB_CLOSE_DELAY=-1"
        })
class StrangerTest {

    private static final Instant NOW = Instant.parse("2026-07-15T20:30:00Z");
    private static final Chat OWNER = new Chat("test", 1);
    private static final Chat STRANGER = new Chat("test", 2);

    @Autowired
    Conversation conversation;

    @Autowired
    Transactions transactions;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void theOwnerRecordsAndAsks() {
        say(OWNER, "spent 12 on canary");
        say(OWNER, "spent 7 on canary tea and 8 on canary cake");
        say(OWNER, "list canary this month");
    }

    @Test
    void noWordAndNoCommandReachesIt() {
        List<Entry> before = entries();
        Stream<String> commands = Arrays.stream(Command.values()).map(command -> "/" + command.word());
        Stream<String> words = Stream.of(
                "undo",
                "delete the last one",
                "delete the canary",
                "delete the last 5",
                "the canary was 99",
                "make it pets",
                "that was yesterday",
                "last 100",
                "how much on canary this year",
                "and in june?",
                "biggest 5 this year",
                "chart of this month");
        assertThat(Stream.concat(words, commands)
                        .map(text -> say(STRANGER, text))
                        .collect(joining("\n")))
                .doesNotContain("canary tea", "canary cake", "12.00", "7.00", "27.00");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void noForgedButtonReachesIt() {
        List<Entry> before = entries();
        List<Long> recordings = ids("recording");
        List<Long> entries = ids("entry");
        Stream<Tap> ofRecordings = recordings.stream()
                .flatMap(recording -> Stream.of(
                        new Tap.Undo(recording),
                        new Tap.Change(recording),
                        new Tap.Restore(recording),
                        new Tap.Back(recording)));
        Stream<Tap> ofEntries = recordings.stream()
                .flatMap(recording -> Stream.concat(Stream.of(Tap.Edit.WHICHEVER), entries.stream())
                        .flatMap(entry -> taps(recording, entry)));
        Stream<Tap> ofQuestions = LongStream.rangeClosed(0, 20).mapToObj(question -> new Tap.Page(question, 0));
        Stream<Tap> ofSteps = ids("account").stream().map(account -> new Tap.TakeBack(ledger.lastStep(account)));
        List<Tap> forged = Stream.of(ofRecordings, ofEntries, ofQuestions, ofSteps)
                .flatMap(taps -> taps)
                .toList();
        for (Tap tap : forged) {
            assertThat(tap(STRANGER, tap)).doesNotContain("canary");
            assertThat(say(STRANGER, "99")).doesNotContain("canary");
        }
        assertThat(forged).hasSizeGreaterThan(100);
        assertThat(entries()).isEqualTo(before);
    }

    private static Stream<Tap> taps(long recording, long entry) {
        return Stream.concat(
                Arrays.stream(Field.values()).map(field -> new Tap.Edit(field, recording, entry)),
                Stream.of(
                        new Tap.Pick(recording, entry),
                        new Tap.File(recording, entry, Category.PETS),
                        new Tap.Move(recording, entry, LocalDate.of(2026, 7, 1)),
                        new Tap.OtherDay(recording, entry),
                        new Tap.Turn(recording, entry, Kind.INCOME),
                        new Tap.Drop(recording, entry)));
    }

    private List<Entry> entries() {
        long owner = transactions
                .run(() -> accounts.of(OWNER, Locale.US, ZoneOffset.UTC, NOW))
                .number();
        return ledger.last(owner, 100, null, null, null);
    }

    private List<Long> ids(String table) {
        return database.sql("SELECT id FROM " + table)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private String say(Chat chat, String text) {
        return answer(new Message(chat, text, false, NOW, Locale.US, ZoneOffset.UTC));
    }

    private String tap(Chat chat, Tap tap) {
        return answer(new Message(chat, tap.action(), true, NOW, Locale.US, ZoneOffset.UTC));
    }

    private String answer(Message message) {
        return transactions.run(() -> conversation.reply(message)).stream()
                .map(Reply::text)
                .collect(joining("\n"));
    }
}
