package io.chatledger.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sendgrid.helpers.eventwebhook.EventWebhook;
import io.chatledger.account.AlertAddresses;
import io.chatledger.budget.Cycle;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Coverage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What SendGrid reports, signed by it or by somebody else. */
class ReportsTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final KeyPair KEYS = keys();
    private static final SendGridDouble sendGrid = new SendGridDouble();
    private static final MailRun run = new MailRun(settings());
    private static final HttpClient http = HttpClient.newHttpClient();

    private final MailRun.Person ann = run.person("reported" + PEOPLE.incrementAndGet() + "@example.org", Locale.US);
    private long number;
    private String messageId = "";

    @AfterAll
    static void stop() {
        http.close();
        run.close();
        sendGrid.close();
    }

    @BeforeEach
    void aMailIsOnItsWay() {
        ann.budget(Coverage.ALL, Cycle.MONTH, "1").spend(Category.OTHER, "x", "2", LocalDate.of(2026, 11, 22));
        await().atMost(Duration.ofSeconds(30)).until(() -> run.waiting() == 0);
        number = Long.parseLong(sendGrid.taken()
                .getLast()
                .at("/personalizations/0/custom_args/outbox_id")
                .asString());
        messageId = run.part(JdbcClient.class)
                .sql("SELECT message_id FROM mail_sent WHERE outbox_id = ?")
                .param(number)
                .query((row, _) -> row.getString(1))
                .single();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            "event":"delivered"                                          | delivered    |
            "event":"bounce","type":"bounce"                             | bounced      | they come back
            "event":"bounce","type":"blocked"                            | bounced      |
            "event":"dropped","reason":"Bounced Address"                 | dropped      | they come back
            "event":"dropped","reason":"Recipient List over Package Quota" | dropped    |
            "event":"spamreport"                                         | complained   | marked as spam
            "event":"unsubscribe"                                        | unsubscribed | as your mail program asked
            "event":"open"                                               | accepted     |
            """)
    void aReportIsKeptAndActedUpon(String report, String state, @Nullable String notice) throws Exception {
        assertThat(report(event(report))).isEqualTo(204);
        assertThat(state()).isEqualTo(state);
        assertThat(ann.wantsAlerts()).isEqualTo(notice == null);
        if (notice == null) {
            assertThat(notices()).isEmpty();
        } else {
            assertThat(notices())
                    .singleElement()
                    .asString()
                    .contains(notice, ann.address().masked(), "https://chatledger.example.org/account");
        }
    }

    @Test
    void aRepeatedReportChangesNothingEvenAfterAlertsWereTurnedOnAgain() throws Exception {
        String bounce = event("\"event\":\"bounce\",\"type\":\"bounce\"");
        report(bounce);
        run.part(AlertAddresses.class).want(ann.account(), true);
        assertThat(report(bounce)).isEqualTo(204);
        assertThat(ann.wantsAlerts()).isTrue();
        assertThat(notices()).hasSize(1);
    }

    @Test
    void aBounceOfTheAddressStopsTheNextAlert() throws Exception {
        report(event("\"event\":\"bounce\",\"type\":\"bounce\""));
        int calls = sendGrid.calls();
        ann.budget(Coverage.of(Category.PETS), Cycle.WEEK, "1")
                .spend(Category.PETS, "x", "5", LocalDate.of(2026, 11, 22));
        assertThat(run.waiting()).isZero();
        assertThat(sendGrid.calls()).isEqualTo(calls);
    }

    @Test
    void oneReportThatCannotBeReadStopsNoOther() throws Exception {
        String good = event("\"event\":\"delivered\"");
        assertThat(report(
                        "[7, null, {}, {\"event\":[]}, {\"email\":\"x\\ny\",\"event\":\"bounce\",\"sg_event_id\":\"a\"},"
                                + good.substring(1)))
                .isEqualTo(204);
        assertThat(state()).isEqualTo("delivered");
        assertThat(report("not json")).isEqualTo(204);
    }

    @Test
    void aReportOfAnotherInstallationsMailIsNotTakenForOurs() throws Exception {
        messageId = "another";
        report(event("\"event\":\"delivered\""));
        assertThat(state()).isEqualTo("accepted");
    }

    @Test
    void whoCannotSignChangesNothing() throws Exception {
        String body = event("\"event\":\"bounce\",\"type\":\"bounce\"");
        String now = seconds(Duration.ZERO);
        KeyPair other = keys();
        String signed = signature(KEYS, now, body);
        for (String[] headers : List.of(
                new String[] {},
                new String[] {Seal.TIMESTAMP, now},
                new String[] {Seal.SIGNATURE, signed},
                new String[] {Seal.TIMESTAMP, now, Seal.SIGNATURE, signature(other, now, body)},
                new String[] {Seal.TIMESTAMP, now, Seal.SIGNATURE, signature(KEYS, now, body + " ")},
                new String[] {Seal.TIMESTAMP, now, Seal.SIGNATURE, signed.substring(4)},
                new String[] {Seal.TIMESTAMP, now, Seal.SIGNATURE, "%%%"},
                new String[] {Seal.TIMESTAMP, now, Seal.SIGNATURE, ""},
                new String[] {Seal.TIMESTAMP, now + "0", Seal.SIGNATURE, signed},
                new String[] {Seal.TIMESTAMP, "-1", Seal.SIGNATURE, signed},
                aged(Duration.ofHours(-26), body),
                aged(Duration.ofMinutes(6), body))) {
            HttpResponse<String> answer = post(body.getBytes(UTF_8), headers);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(ann.wantsAlerts()).isTrue();
        assertThat(post(body.getBytes(UTF_8), aged(Duration.ofDays(-1), body)).statusCode())
                .isEqualTo(204);
        assertThat(ann.wantsAlerts()).isFalse();
    }

    @Test
    void aLargeReportIsTakenAndAHugeOneIsNot() throws Exception {
        StringBuilder batch = new StringBuilder("[");
        IntStream.range(0, 2_000)
                .forEach(_ -> batch.append(event("\"event\":\"open\"").replaceAll("[\\[\\]]", ""))
                        .append(','));
        assertThat(report(batch + event("\"event\":\"delivered\"").substring(1)))
                .isEqualTo(204);
        assertThat(state()).isEqualTo("delivered");
        assertThat(report("[" + " ".repeat(1 << 20) + "]")).isEqualTo(413);
    }

    @Test
    void theSignatureIsWhatSendGridsOwnLibrarySigns() throws Exception {
        String body = "[]";
        String now = seconds(Duration.ZERO);
        Security.addProvider(new BouncyCastleProvider());
        EventWebhook library = new EventWebhook();
        assertThat(library.VerifySignature(
                        library.ConvertPublicKeyToECDSA(publicKey()),
                        body.getBytes(UTF_8),
                        signature(KEYS, now, body),
                        now))
                .isTrue();
    }

    @Test
    void withoutTheKeyThereIsNoSuchRoute() throws Exception {
        try (MailRun without = new MailRun()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(without.uri("/sendgrid/events"))
                            .POST(BodyPublishers.ofString("[]"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }

    private String event(String fields) {
        return "[{\"email\":\"" + ann.address().text() + "\",\"timestamp\":1795341600,\"sg_event_id\":\""
                + UUID.randomUUID() + "\",\"sg_message_id\":\"" + messageId
                + ".filter0001.16648.5515E0B88.0\",\"outbox_id\":\""
                + number + "\"," + fields + "}]";
    }

    private static int report(String body) throws Exception {
        return post(body.getBytes(UTF_8), aged(Duration.ZERO, body)).statusCode();
    }

    private static String[] aged(Duration age, String body) throws GeneralSecurityException {
        String signed = seconds(age);
        return new String[] {Seal.TIMESTAMP, signed, Seal.SIGNATURE, signature(KEYS, signed, body)};
    }

    private static HttpResponse<String> post(byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(run.uri("/sendgrid/events"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String state() {
        return run.part(JdbcClient.class)
                .sql("SELECT state FROM mail_sent WHERE outbox_id = ?")
                .param(number)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private List<String> notices() {
        return run.told(ann).stream().filter(text -> text.contains("e-mails")).toList();
    }

    private static String seconds(Duration age) {
        return String.valueOf(run.watch().instant().plus(age).getEpochSecond());
    }

    private static String signature(KeyPair by, String timestamp, String body) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(by.getPrivate());
        signature.update((timestamp + body).getBytes(UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static String[] settings() {
        String[] settings = Arrays.copyOf(sendGrid.settings(), sendGrid.settings().length + 1);
        settings[settings.length - 1] = "chatledger.sendgrid.webhook-key=" + publicKey();
        return settings;
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
