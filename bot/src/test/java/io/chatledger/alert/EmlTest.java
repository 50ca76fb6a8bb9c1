package io.chatledger.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.account.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmlTest {

    private static final EmailAddress ANN = new EmailAddress("ann@example.org");
    private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=");

    private final Eml eml = new Eml(new Sender("Käse", "alerts@example.org"), new EmailAddress("help@example.org"));

    @Test
    void theHeadSaysWhoSendsToWhomAndWhereAnAnswerGoes() {
        String mail = eml.write(new Message(7, ANN, "Your code", "KX7M-2QPT\n", null), Instant.EPOCH);
        assertThat(mail)
                .startsWith(
                        "From: =?UTF-8?B?S8Okc2U=?= <alerts@example.org>\r\nTo: ann@example.org\r\nSubject: Your code\r\n")
                .contains("\r\nReply-To: help@example.org\r\n", "\r\nMessage-ID: <7@chatledger>\r\n")
                .doesNotContain("List-Unsubscribe")
                .endsWith("\r\n\r\nKX7M-2QPT\r\n");
        assertThat(mail.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.40 € over",
                "#تونس: 5 over budget",
                "👨‍👩‍👧‍👦 family, a very long subject that goes on and on and on and on and on €",
                "=?UTF-8?B?eA==?= é"
            })
    void aSubjectOfAnyLettersIsReadAsItWasWritten(String subject) {
        String mail = eml.write(new Message(7, ANN, subject, "text\n", null), Instant.EPOCH);
        String head = mail.substring(0, mail.indexOf("\r\n\r\n"));
        assertThat(head.lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(100).matches("\\p{ASCII}*"));
        String written = head.substring(head.indexOf("Subject: ") + 9, head.indexOf("\r\nDate:"));
        assertThat(WORD.matcher(written)
                        .results()
                        .map(word -> new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8))
                        .collect(Collectors.joining()))
                .isEqualTo(subject);
    }

    @Test
    void theLayoutStandsBesideTheTextAndThePictureInside() {
        Message.Rich rich = new Message.Rich("<p>html</p>\n", null, "https://example.org/unsubscribe/x");
        String mail = eml.write(new Message(7, ANN, "Over", "text\n", rich), Instant.EPOCH);
        assertThat(mail)
                .contains(
                        "\r\nList-Unsubscribe: <https://example.org/unsubscribe/x>, <mailto:help@example.org?subject=unsubscribe>\r\n")
                .contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
        assertThat(mail.indexOf("text/plain")).isLessThan(mail.indexOf("text/html"));
        assertThat(mail).endsWith("\r\n--chatledger-alternative--\r\n");
        assertThat(mail.split("--chatledger-alternative\r\n", -1)).hasSize(3);
    }
}
