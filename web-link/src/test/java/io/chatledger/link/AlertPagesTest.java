package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.chatledger.account.AlertAddresses;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/** The link in an alert that ends them. */
class AlertPagesTest extends Running {

    private final String address = "alerted-" + UUID.randomUUID() + "@example.org";

    @Autowired
    People people;

    @Autowired
    AlertAddresses alerts;

    private Client client;
    private long account;
    private String link = "";

    @BeforeEach
    void open() {
        client = new Client(PAGES);
        account = people.withPassword(address, "plum-otter-zephyr-41");
        link = "/unsubscribe/" + alerts.ending(account, Instant.now()).text();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void lookingAtTheLinkEndsNothing() {
        HttpResponse<String> page = client.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Turn these mails off?").doesNotContain("alerted-");
        assertThat(alerts.wanted(account)).isPresent();
        assertThat(client.session()).isEmpty();
    }

    @Test
    void aMailProgramEndsAlertsWithOnePost() {
        HttpResponse<String> answer = client.postAsIs(link, Map.of("List-Unsubscribe", "One-Click"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("They are off");
        assertThat(alerts.wanted(account)).isEmpty();
        assertThat(client.postAsIs(link, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkThatThereIsNotIsNotFoundAndEndsNothing() {
        for (String wrong : new String[] {"/unsubscribe/" + "A".repeat(43), link + "A", "/unsubscribe/x"}) {
            assertThat(client.get(wrong).statusCode()).isEqualTo(404);
            assertThat(client.postAsIs(wrong, Map.of()).statusCode()).isEqualTo(404);
        }
        assertThat(client.postAsIs("/unsubscribe", Map.of()).statusCode()).isIn(403, 404);
        assertThat(alerts.wanted(account)).isPresent();
    }

    @Test
    @EnabledIf("io.chatledger.link.Chromium#isExpected")
    void somebodyTapsTheLinkAndTheButton() {
        try (Chromium chromium = new Chromium();
                Visitor ann = Visitor.on(chromium.browser(), PAGES, 360, ColorScheme.DARK)) {
            ann.open(link).look("unsubscribe-360-dark");
            ann.press("Turn off").sees("They are off").look("unsubscribed-360-dark");
        }
        assertThat(alerts.wanted(account)).isEmpty();
    }
}
