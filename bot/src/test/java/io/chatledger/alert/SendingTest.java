package io.chatledger.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.account.AlertAddresses;
import io.chatledger.alert.SendGridDouble.Fault;
import io.chatledger.budget.Cycle;
import io.chatledger.budget.Limit;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Coverage;
import io.chatledger.ledger.Ledger;
import io.chatledger.money.Money;
import io.chatledger.outbox.Mail;
import io.chatledger.outbox.Outbox;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From an entry that passes a budget to the provider, whatever the provider does. */
@ExtendWith(OutputCaptureExtension.class)
class SendingTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final SendGridDouble sendGrid = new SendGridDouble();
    private static final MailRun run = new MailRun(sendGrid.settings());

    private final MailRun.Person ann = run.person("canary" + PEOPLE.incrementAndGet() + "@example.org", Locale.US);

    private int callsBefore;

    @AfterAll
    static void stop() {
        run.close();
        sendGrid.close();
    }

    @BeforeEach
    void anEmptyDesk() {
        assertThat(run.waiting()).isZero();
        sendGrid.always(Optional::empty);
        sendGrid.taken().clear();
        callsBefore = sendGrid.calls();
    }

    @AfterEach
    void everyMailWasAsSendGridTakesIt() {
        assertThat(sendGrid.complaints()).isEmpty();
    }

    @Test
    void aSpentBudgetIsToldByOneMailWithAllThatExplainsIt() {
        ann.budget(Coverage.of(Category.GROCERIES), Cycle.MONTH, "500");
        ann.spend(Category.GROCERIES, "wine", "512.40", TODAY);
        ann.spend(Category.GROCERIES, "bread", "3", TODAY);
        awaitEmpty();
        assertThat(sendGrid.receivers()).containsExactly(ann.address().text());
        JsonNode mail = sendGrid.taken().getFirst();
        assertThat(mail.path("subject").asString()).startsWith("Groceries: ").endsWith(" USD over budget");
        assertThat(mail.at("/content/0/value").asString())
                .contains("500.00 USD spent", "512.40 USD  wine", "https://chatledger.example.org/account");
        assertThat(mail.at("/content/1/value").asString()).contains("cid:course", "wine");
        assertThat(mail.at("/attachments/0/content_id").asString()).isEqualTo("course");
        assertThat(mail.at("/attachments/0/disposition").asString()).isEqualTo("inline");
        assertThat(mail.at("/headers/List-Unsubscribe").asString())
                .matches(
                        "<https://chatledger\\.example\\.org/unsubscribe/[\\w-]{43}>, <mailto:help@example\\.org\\?subject=unsubscribe>");
        assertThat(mail.at("/headers/List-Unsubscribe-Post").asString()).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.at("/reply_to/email").asString()).isEqualTo("help@example.org");
        assertThat(run.states()).contains("accepted");
    }

    @Test
    void aThresholdBelowTheLimitSendsNoMail() {
        ann.budget(Coverage.ALL, Cycle.MONTH, "100").spend(Category.OTHER, "x", "85", TODAY);
        assertThat(run.waiting()).isZero();
    }

    @Test
    void aBudgetThatTellsAboveItsLimitOnlySendsAMailThere() {
        ann.budget(Coverage.ALL, Cycle.MONTH, Limit.of(Money.of("100", "USD")).telling(List.of(120)));
        ann.spend(Category.OTHER, "x", "119", TODAY);
        assertThat(run.waiting()).isZero();
        ann.spend(Category.OTHER, "x", "1", TODAY);
        awaitEmpty();
        assertThat(sendGrid.taken()).hasSize(1);
    }

    @Test
    void whoWantsNoAlertsGetsNone() {
        run.part(AlertAddresses.class).want(ann.account(), false);
        ann.budget(Coverage.ALL, Cycle.MONTH, "100").spend(Category.OTHER, "x", "101", TODAY);
        assertThat(run.waiting()).isZero();
    }

    @Test
    void whoTurnsAlertsOffWhileOneWaitsGetsNone() {
        sendGrid.next(new Fault.Answer(500, "", null));
        breach();
        awaitReleased();
        run.part(AlertAddresses.class).want(ann.account(), false);
        run.watch().pass(Duration.ofHours(1));
        awaitEmpty();
        assertThat(sendGrid.taken()).isEmpty();
    }

    @Test
    void aMailThatWasTakenBeforeTheConnectionBrokeIsSentTwiceAtMost() {
        sendGrid.next(new Fault.TakenAndDropped());
        breach();
        awaitReleased();
        run.watch().pass(Duration.ofSeconds(5));
        awaitEmpty();
        assertThat(numbers()).hasSize(2);
        assertThat(Set.copyOf(numbers())).hasSize(1);
    }

    @Test
    void aConnectionThatBreaksBeforeLosesNothing() {
        sendGrid.next(new Fault.Dropped());
        sendGrid.next(new Fault.Dropped());
        breach();
        for (int seconds : new int[] {5, 10}) {
            awaitReleased();
            run.watch().pass(Duration.ofSeconds(seconds));
        }
        awaitEmpty();
        assertThat(sendGrid.taken()).hasSize(1);
    }

    @Test
    void theWaitThatSendGridAsksForIsKeptByAllMails() {
        sendGrid.next(new Fault.Answer(429, "{}", "90"));
        breach();
        awaitReleased();
        run.part(Outbox.class)
                .add(
                        new Mail(ann.address(), "Your code", "KX7M-2QPT\n"),
                        run.watch().instant());
        run.watch().pass(Duration.ofSeconds(89));
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(20))
                .until(() -> sendGrid.calls() == callsBefore + 1);
        run.watch().pass(Duration.ofSeconds(1));
        awaitEmpty();
        assertThat(sendGrid.taken()).hasSize(2);
    }

    @Test
    void tenMinutesOfFailureAreWaitedOutEverMorePatiently() {
        Instant until = run.watch().instant().plus(Duration.ofMinutes(10));
        sendGrid.always(() -> run.watch().instant().isBefore(until)
                ? Optional.of(new Fault.Answer(500, "{}", null))
                : Optional.empty());
        breach();
        List<Long> waits = new ArrayList<>();
        while (sendGrid.taken().isEmpty()) {
            int calls = sendGrid.calls();
            Instant due = awaitReleased();
            waits.add(Duration.between(run.watch().instant(), due).toSeconds());
            run.watch().pass(Duration.between(run.watch().instant(), due));
            await().atMost(Duration.ofSeconds(30)).until(() -> sendGrid.calls() > calls);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> run.waiting() == 0
                            || due().filter(run.watch().instant()::isBefore).isPresent());
        }
        awaitEmpty();
        assertThat(waits).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L);
        assertThat(sendGrid.taken()).hasSize(1);
    }

    @Test
    void theLedgerNeverWaitsForAProviderThatDoesNotAnswer() {
        CountDownLatch answer = new CountDownLatch(1);
        sendGrid.next(new Fault.Silent(answer));
        breach();
        await().atMost(Duration.ofSeconds(30)).until(() -> sendGrid.calls() > callsBefore);
        int before = run.part(Ledger.class)
                .last(ann.account(), 100, null, null, null)
                .size();
        IntStream.range(0, 50).forEach(i -> ann.spend(Category.OTHER, "x", "1", TODAY));
        assertThat(run.part(Ledger.class).last(ann.account(), 100, null, null, null))
                .hasSize(before + 50);
        MailRun.Person bob = run.person("bob" + PEOPLE.incrementAndGet() + "@example.org", Locale.US);
        bob.budget(Coverage.ALL, Cycle.MONTH, "1").spend(Category.OTHER, "x", "2", TODAY);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sendGrid.receivers().contains(bob.address().text()));
        assertThat(run.waiting()).isOne();
        answer.countDown();
        awaitReleased();
        run.watch().pass(Duration.ofSeconds(5));
        awaitEmpty();
        assertThat(sendGrid.receivers()).contains(ann.address().text());
    }

    @Test
    void silenceIsTakenForAFailureAfterAWhile() throws Exception {
        SendGridSettings settings = new SendGridSettings(SendGridDouble.KEY, URI.create(sendGrid.url()));
        SendGridMail mails = new SendGridMail(new Sender("", "alerts@example.org"), null);
        CountDownLatch answer = new CountDownLatch(1);
        sendGrid.next(new Fault.Silent(answer));
        try (SendGridCarrier carrier = new SendGridCarrier(settings, mails, Duration.ofMillis(200))) {
            Message message = new Message(1, ann.address(), "Your code", "KX7M-2QPT\n", null);
            assertThat(carrier.carry(message, Instant.EPOCH))
                    .isEqualTo(new Outcome.Later("java.net.SocketTimeoutException"));
            assertThat(carrier.carry(message, Instant.EPOCH)).isInstanceOf(Outcome.Accepted.class);
        } finally {
            answer.countDown();
        }
    }

    @Test
    void aRefusedMailIsGivenUpAndTheChatIsToldWhatToDo() {
        sendGrid.next(new Fault.Answer(400, "{\"errors\":[{\"message\":\"no\",\"field\":\"content\"}]}", null));
        breach();
        awaitEmpty();
        assertThat(sendGrid.taken()).isEmpty();
        assertThat(notices())
                .singleElement()
                .asString()
                .contains("was not accepted", "https://chatledger.example.org/account");
        assertThat(ann.wantsAlerts()).isTrue();
    }

    @Test
    void anAddressThatIsRefusedGetsNoMoreMail() {
        sendGrid.next(new Fault.Answer(
                400, "{\"errors\":[{\"message\":\"no\",\"field\":\"personalizations.0.to.0.email\"}]}", null));
        breach();
        awaitEmpty();
        assertThat(ann.wantsAlerts()).isFalse();
        assertThat(notices()).anySatisfy(notice -> assertThat(notice).contains("the address was refused"));
        ann.budget(Coverage.of(Category.PETS), Cycle.WEEK, "1").spend(Category.PETS, "x", "5", TODAY);
        assertThat(run.waiting()).isZero();
    }

    @Test
    void aWrongKeyLosesNoMail(CapturedOutput log) {
        sendGrid.next(new Fault.Answer(401, "{}", null));
        breach();
        awaitReleased();
        assertThat(log.getAll()).contains("SendGrid refuses the API key");
        run.watch().pass(Duration.ofSeconds(5));
        awaitEmpty();
        assertThat(sendGrid.taken()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "breach x y z", "not an address\nsubject\ntext"})
    void aRowThatIsNoMailStopsNoOther(String body) {
        run.part(Outbox.class).add("mail:poison", body, run.watch().instant());
        run.part(Outbox.class)
                .add("mail:poison", "breach 1 1 nobody@example.org", run.watch().instant());
        breach();
        awaitEmpty();
        assertThat(sendGrid.receivers()).containsExactly(ann.address().text());
    }

    @Test
    void nothingOfAPersonIsLogged(CapturedOutput log) {
        sendGrid.next(new Fault.Answer(400, "canary-in-the-answer", null));
        sendGrid.next(new Fault.Answer(500, "canary-in-the-answer", null));
        ann.budget(Coverage.ALL, Cycle.MONTH, "1").spend(Category.OTHER, "canary-item", "2", TODAY);
        awaitEmpty();
        run.part(Outbox.class)
                .add(
                        new Mail(ann.address(), "canary-code", "canary\n"),
                        run.watch().instant());
        awaitReleased();
        run.watch().pass(Duration.ofSeconds(5));
        awaitEmpty();
        assertThat(log.getAll()).contains("will not be sent", "has not left").doesNotContain("canary", "unsubscribe");
    }

    private void breach() {
        ann.budget(Coverage.ALL, Cycle.MONTH, "100").spend(Category.OTHER, "<b>tea</b>", "101", TODAY);
    }

    private List<String> notices() {
        return run.told(ann).stream().filter(text -> text.contains("e-mail")).toList();
    }

    private static List<String> numbers() {
        return sendGrid.taken().stream()
                .map(mail ->
                        mail.at("/personalizations/0/custom_args/outbox_id").asString())
                .toList();
    }

    /** Until the mail waits for its next try; when that is. */
    private static Instant awaitReleased() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> due().filter(run.watch().instant()::isBefore).isPresent());
        return due().orElseThrow();
    }

    private static Optional<Instant> due() {
        return run.part(JdbcClient.class)
                .sql("SELECT MIN(due_at) FROM outbox WHERE channel = 'mail' AND claimed_by IS NULL AND attempts > 0")
                .query((row, _) -> row.getTimestamp(1) == null
                        ? Instant.MIN
                        : row.getTimestamp(1).toInstant())
                .optional();
    }

    private static void awaitEmpty() {
        await().atMost(Duration.ofSeconds(30)).until(() -> run.waiting() == 0);
    }
}
