package io.chatledger.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Settings that can work, and those that cannot. */
@ExtendWith(OutputCaptureExtension.class)
class StartingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            chatledger.sendgrid.api-key=                          | chatledger.sendgrid.api-key
            chatledger.sendgrid.api-key=SG.canary                 | chatledger.mail.from
            chatledger.mail.from=Chatledger                       | chatledger.mail.from
            chatledger.mail.reply-to=nobody                       | chatledger.mail.reply-to
            chatledger.sendgrid.webhook-key=abc                   | chatledger.sendgrid.webhook-key
            chatledger.sendgrid.webhook-key=                      | chatledger.sendgrid.webhook-key
            """)
    void whatCannotWorkStopsTheStartAndIsNamed(String setting, String named, CapturedOutput output) {
        assertThatExceptionOfType(Exception.class).isThrownBy(() -> new MailRun(setting).close());
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", named)
                .doesNotContain("canary")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a.example",
                "api.sendgrid.com",
                "https://a.example/v3",
                "https://a b",
                "https://u@a.example"
            })
    void anApiThatIsNoAddressIsNamed(String url, CapturedOutput output) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> new MailRun(
                                "chatledger.sendgrid.api-key=SG.canary",
                                "chatledger.mail.from=alerts@example.org",
                                "chatledger.sendgrid.api-url=" + url)
                        .close());
        assertThat(output.getAll()).contains("chatledger.sendgrid.api-url").doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource({
        "alerts@example.org, '', alerts@example.org",
        "Chatledger <alerts@example.org>, Chatledger, alerts@example.org",
        "Ärger GmbH <a@b.example>, Ärger GmbH, a@b.example",
        "<chatledger@localhost>, '', chatledger@localhost"
    })
    void aSenderIsAnAddressWithANameOrWithout(String text, String name, String address) {
        assertThat(Sender.of(text)).contains(new Sender(name, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a <b>",
                "a\nBcc: b <c@d.example>",
                "a, b <c@d.example>",
                "\"a\" <c@d.example>",
                "a <c@d.example> b",
                "c @d.example"
            })
    void anythingElseIsNoSender(String text) {
        assertThat(Sender.of(text)).isEmpty();
    }
}
