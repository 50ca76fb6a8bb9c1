package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSettingsTest {

    private static final String URL = "https://money.example.org";
    private static final String GOOD = "k3V9_wq-Zr71LmXo";

    @ParameterizedTest(name = "[{0}]")
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "k3V9_wq-Zr71LmX",
                "k3V9_wq-Zr71LmXö",
                "k3V9 wq-Zr71LmXo",
                "changemechangeme",
                "CHANGE-ME-0123456789",
                "my-webhook-secret",
                "aaaaaaaaaaaaaaaaaaaaaaaa",
                "0123401234012340",
            })
    void aSecretThatIsNoneIsRefusedAndItsSettingIsNamed(String secret) {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> WebhookSettings.of(URL, secret))
                .withMessageContaining("chatledger.telegram.webhook-secret")
                .withMessageNotContaining("k3V9");
    }

    @Test
    void aSecretMayHave256Characters() {
        assertThat(WebhookSettings.of(URL, GOOD.repeat(16)).secret()).hasSize(256);
        assertThatExceptionOfType(Unusable.class).isThrownBy(() -> WebhookSettings.of(URL, GOOD.repeat(16) + "x"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "http://money.example.org",
                "http://10.0.0.1",
                "ftp://money.example.org",
                "money.example.org",
                "https://",
                "https://me:pass@money.example.org",
                "https://money.example.org?x=1",
                "https://money example.org",
                "",
            })
    void anAddressThatIsNotHttpsIsRefused(String url) {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> WebhookSettings.of(url, GOOD))
                .withMessageContaining("chatledger.public-url")
                .withMessageNotContaining(GOOD);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            https://money.example.org,      https://money.example.org/telegram/webhook
            https://money.example.org/,     https://money.example.org/telegram/webhook
            https://example.org:8443/money, https://example.org:8443/money/telegram/webhook
            http://localhost:8080,          http://localhost:8080/telegram/webhook
            http://127.0.0.1:8080,          http://127.0.0.1:8080/telegram/webhook
            http://[::1]:8080,              http://[::1]:8080/telegram/webhook
            """)
    void updatesAreBroughtBelowThePublicAddress(String url, String webhook) {
        assertThat(WebhookSettings.of(url, GOOD).url()).isEqualTo(webhook);
    }

    @Test
    void onlyTheWholeSecretIsTheSecret() {
        WebhookSettings settings = WebhookSettings.of(URL, GOOD);
        assertThat(settings.isSecret(GOOD)).isTrue();
        assertThat(settings.isSecret(GOOD.substring(1))).isFalse();
        assertThat(settings.isSecret(GOOD + GOOD)).isFalse();
        assertThat(settings.isSecret("")).isFalse();
        assertThat(settings).asString().doesNotContain(GOOD);
    }
}
