package io.chatledger.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AlertAddressesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    abstract static class Suite {

        private final EmailAddress address = new EmailAddress(UUID.randomUUID() + "@example.org");
        private long account;

        @Autowired
        Accounts accounts;

        @Autowired
        AlertAddresses alerts;

        @BeforeEach
        void open() {
            account = accounts.open(Locale.US, NOW);
            alerts.verified(account, address);
        }

        @Test
        void everyLinkThatWasGivenOutEndsAlerts() {
            Secret first = alerts.ending(account, NOW);
            Secret second = alerts.ending(account, NOW);
            assertThat(alerts.isEnd(first)).isTrue();
            assertThat(alerts.wanted(account)).contains(address);
            assertThat(alerts.end(second)).isTrue();
            assertThat(alerts.wanted(account)).isEmpty();
            alerts.want(account, true);
            assertThat(alerts.end(first)).isTrue();
            assertThat(alerts.wanted(account)).isEmpty();
        }

        @Test
        void anotherLinkEndsNothing() {
            Secret guess = Secret.token();
            assertThat(alerts.isEnd(guess)).isFalse();
            assertThat(alerts.end(guess)).isFalse();
            assertThat(alerts.wanted(account)).contains(address);
        }

        @Test
        void anAddressIsStoppedOnceForAllWhoHaveIt() {
            long other = accounts.open(Locale.US, NOW);
            alerts.verified(other, address);
            long untouched = accounts.open(Locale.US, NOW);
            alerts.verified(untouched, new EmailAddress("x" + address.text()));
            assertThat(alerts.stop(address)).containsExactlyInAnyOrder(account, other);
            assertThat(alerts.stop(address)).isEmpty();
            assertThat(alerts.wanted(account)).isEmpty();
            assertThat(alerts.of(account)).contains(address);
            assertThat(alerts.wanted(untouched)).isPresent();
        }
    }
}
