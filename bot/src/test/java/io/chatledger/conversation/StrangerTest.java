package io.chatledger.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.Chatledger;
import io.chatledger.account.Accounts;
import io.chatledger.account.Chat;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.takeout.Exports;
import io.chatledger.takeout.Format;
import io.chatledger.transaction.Transactions;
import io.chatledger.understanding.Intent.Form;
import io.chatledger.understanding.Period;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    Exports exports;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void theOwnerRecordsAndAsks() {
        say(OWNER, "spent 12 on canary");
        say(OWNER, "spent 7 on canary tea and 8 on canary cake");
        say(OWNER, "list canary this month");
        say(OWNER, "canary rent 901 every month on the 1st");
        say(OWNER, "budget 402 for groceries");
    }

    @Test
    void noWordAndNoCommandReachesIt() {
        List<?> before = belongings();
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
                "chart of this month",
                "what repeats?",
                "pause canary rent",
                "stop canary rent",
                "make the canary rent 5",
                "the second one was 5",
                "delete the first one",
                "how are my budgets",
                "remove the groceries budget",
                "export",
                "export to hledger",
                "export to beancount");
        assertThat(Stream.concat(words, commands)
                        .map(text -> say(STRANGER, text))
                        .collect(joining("\n")))
                .doesNotContain("canary tea", "canary cake", "canary rent ·", "12.00", "7.00", "27.00", "901", "402");
        assertThat(belongings()).isEqualTo(before);
    }

    @Test
    void noForgedButtonReachesIt() {
        List<?> before = belongings();
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
        Stream<Tap> ofRepeating = ids("recurring").stream()
                .flatMap(recurring -> Stream.concat(
                        Arrays.stream(Repeating.Deed.values()).map(deed -> new Tap.Repeat(deed, recurring)),
                        recordings.stream().map(recording -> new Tap.Unrepeat(recurring, recording))));
        Stream<Tap> ofBudgets = IntStream.rangeClosed(0, 20).mapToObj(Tap.UndoBudget::new);
        Period month = new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31));
        Stream<Tap> ofNoNumber = Stream.of(
                new Tap.Draw(new View(Form.PARTS, month, null, null, null)),
                new Tap.Suggest(),
                new Tap.Adopt(null),
                new Tap.Set("currency", "EUR"),
                new Tap.Answer(Tap.fingerprint("spent 12 on canary"), "pets"),
                new Tap.Link("ABCDEFGH"),
                new Tap.StayApart(),
                new Tap.Unlink(),
                new Tap.StayLinked(),
                new Tap.Stay(),
                new Tap.Leave(NOW.plusSeconds(9).getEpochSecond()));
        Stream<Tap> ofFiles = Arrays.stream(Format.values()).map(Tap.Export::new);
        List<Tap> forged = Stream.of(
                        ofRecordings, ofEntries, ofQuestions, ofSteps, ofRepeating, ofBudgets, ofFiles, ofNoNumber)
                .flatMap(taps -> taps)
                .toList();
        assertThat(forged.stream().map(Object::getClass)).containsAll(List.of(Tap.class.getPermittedSubclasses()));
        for (Tap tap : forged) {
            assertThat(tap(STRANGER, tap)).doesNotContain("canary");
            assertThat(say(STRANGER, "99")).doesNotContain("canary");
        }
        assertThat(forged).hasSizeGreaterThan(100);
        assertThat(belongings()).isEqualTo(before);
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

    /** All that could be changed. */
    private List<?> belongings() {
        return List.of(
                entries(),
                rows("SELECT * FROM recurring WHERE account_id = ? ORDER BY id"),
                rows("SELECT l.* FROM budget_limit l JOIN budget b ON b.id = l.budget_id WHERE b.account_id = ?"));
    }

    private List<Map<String, @Nullable Object>> rows(String question) {
        return database.sql(question).param(owner()).query().listOfRows();
    }

    private List<Entry> entries() {
        return ledger.last(owner(), 100, null, null, null);
    }

    private long owner() {
        return transactions
                .run(() -> accounts.of(OWNER, Locale.US, ZoneOffset.UTC, NOW))
                .number();
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
                .map(reply -> reply.text() + file(reply))
                .collect(joining("\n"));
    }

    /** What is in a file that goes with a reply. */
    private String file(Reply reply) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (reply.file() != null) {
                exports.write(reply.file(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }
}
