package io.chatledger.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import io.chatledger.transaction.Transactions;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

class TakenUpdatesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final AtomicLong BOTS = new AtomicLong();

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    abstract static class Suite {

        private final long bot = BOTS.incrementAndGet();

        @Autowired
        TakenUpdates taken;

        @Autowired
        Transactions transactions;

        @Test
        void anUpdateIsTakenOnce() {
            assertThat(take(bot, 7)).isTrue();
            assertThat(take(bot, 7)).isFalse();
        }

        @Test
        void numbersMayStartLowerAgain() {
            assertThat(Stream.of(1000, 1001, 7).map(update -> take(bot, update)))
                    .containsExactly(true, true, true);
        }

        @Test
        void anotherBotsUpdatesAreOthers() {
            assertThat(take(bot, 7)).isTrue();
            assertThat(take(BOTS.incrementAndGet(), 7)).isTrue();
        }

        @Test
        void aTransactionGoesOnAfterAnUpdateThatWasTakenBefore() {
            take(bot, 1);
            transactions.run(() -> {
                taken.take(bot, 1, NOW);
                return taken.take(bot, 2, NOW);
            });
            assertThat(take(bot, 2)).isFalse();
        }

        @Test
        void whatIsRolledBackWasNotTaken() {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> transactions.run(() -> {
                        taken.take(bot, 1, NOW);
                        throw new ArithmeticException();
                    }));
            assertThat(take(bot, 1)).isTrue();
        }

        @Test
        void fiveAtOnceTakeItOnce() throws Exception {
            try (var threads = Executors.newFixedThreadPool(5)) {
                Callable<Boolean> one = () -> take(bot, 1);
                long takers = 0;
                for (var answer :
                        threads.invokeAll(Stream.generate(() -> one).limit(5).toList())) {
                    takers += answer.get() ? 1 : 0;
                }
                assertThat(takers).isEqualTo(1);
            }
        }

        @Test
        void oldUpdatesAreForgottenAndNewOnesKept() {
            transactions.run(() -> taken.take(bot, 1, NOW.minusSeconds(1_000_000)));
            take(bot, 2);
            assertThat(taken.forget(NOW.minusSeconds(999_999))).isPositive();
            assertThat(take(bot, 1)).isTrue();
            assertThat(take(bot, 2)).isFalse();
        }

        @Test
        void takingIsPartOfATransaction() {
            assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> taken.take(bot, 1, NOW));
        }

        @Test
        void theDatabaseAnswers() {
            taken.ping();
        }

        private boolean take(long bot, long update) {
            return transactions.run(() -> taken.take(bot, update, NOW));
        }
    }
}
