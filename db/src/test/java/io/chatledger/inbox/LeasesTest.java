package io.chatledger.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LeasesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    abstract static class Suite {

        private final String name = "lease " + NAMES.incrementAndGet();

        @Autowired
        Leases leases;

        @Test
        void oneHoldsItAndMayMakeItLonger() {
            assertThat(hold("a", NOW)).isTrue();
            assertThat(hold("b", NOW.plusSeconds(5))).isFalse();
            assertThat(hold("a", NOW.plusSeconds(5))).isTrue();
            assertThat(hold("b", NOW.plusSeconds(14))).isFalse();
        }

        @Test
        void itEndsByItselfAndThenAnotherHoldsIt() {
            hold("a", NOW);
            assertThat(hold("b", NOW.plus(LENGTH))).isTrue();
            assertThat(hold("a", NOW.plus(LENGTH))).isFalse();
        }

        @Test
        void whoGivesItBackLetsAnotherHoldItAtOnce() {
            hold("a", NOW);
            leases.release(name, "a", NOW.plusSeconds(1));
            assertThat(hold("b", NOW.plusSeconds(1))).isTrue();
        }

        @Test
        void nobodyGivesBackWhatAnotherHolds() {
            hold("a", NOW);
            leases.release(name, "b", NOW.plusSeconds(1));
            assertThat(hold("b", NOW.plusSeconds(1))).isFalse();
        }

        @Test
        void leasesOfOtherNamesAreOthers() {
            hold("a", NOW);
            assertThat(leases.hold(name + " more", "b", LENGTH, NOW)).isTrue();
        }

        @Test
        void ofEightAtOnceOneHoldsIt() throws Exception {
            for (Instant now : new Instant[] {NOW, NOW.plus(LENGTH)}) {
                int holders = 0;
                try (var threads = Executors.newFixedThreadPool(8)) {
                    var tries = IntStream.range(0, 8)
                            .mapToObj(worker -> (Callable<Boolean>) () -> hold(now + "/" + worker, now))
                            .toList();
                    for (var answer : threads.invokeAll(tries)) {
                        holders += answer.get() ? 1 : 0;
                    }
                }
                assertThat(holders).isOne();
            }
        }

        private boolean hold(String holder, Instant now) {
            return leases.hold(name, holder, LENGTH, now);
        }
    }
}
