package io.chatledger.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class TransactionsTest {

    private static final LocalDateTime NOW =
            LocalDateTime.ofInstant(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final AtomicLong BODIES = new AtomicLong();

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    abstract static class Suite {

        private final String mine = "transactions:" + BODIES.incrementAndGet();
        private final String other = "transactions:" + BODIES.incrementAndGet();

        @Autowired
        Transactions transactions;

        @Autowired
        TransactionTemplate once;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void addTwoRows() {
            insert(mine);
            insert(other);
        }

        @Test
        void aLockThatIsNotGrantedInTimeIsTriedForAgainUntilItIs() throws Exception {
            CountDownLatch locked = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            AtomicInteger attempts = new AtomicInteger();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<?> holder = threads.submit(() -> once.executeWithoutResult(_ -> {
                    count(mine);
                    locked.countDown();
                    await(release);
                }));
                locked.await();
                transactions.run(() -> {
                    count(other);
                    if (attempts.incrementAndGet() == 2) {
                        release.countDown();
                    }
                    return count(mine);
                });
                holder.get();
            }
            assertThat(attempts).hasValueGreaterThanOrEqualTo(2);
            assertThat(counted(mine)).isEqualTo(2);
            assertThat(counted(other)).isOne();
        }

        @Test
        void twoThatWaitForEachOtherBothGetDone() throws Exception {
            CountDownLatch both = new CountDownLatch(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<?> forth = threads.submit(() -> transactions.run(() -> crossing(mine, other, both)));
                Future<?> back = threads.submit(() -> transactions.run(() -> crossing(other, mine, both)));
                forth.get();
                back.get();
            }
            assertThat(counted(mine)).isEqualTo(2);
            assertThat(counted(other)).isEqualTo(2);
        }

        @Test
        void anOrdinaryFailureIsNotTriedAgainAndLeavesNothing() {
            AtomicInteger attempts = new AtomicInteger();
            assertThatIllegalStateException()
                    .isThrownBy(() -> transactions.run(() -> {
                        attempts.incrementAndGet();
                        count(mine);
                        throw new IllegalStateException("no");
                    }));
            assertThat(attempts).hasValue(1);
            assertThat(counted(mine)).isZero();
        }

        @Test
        void aBrokenRuleOfTheDatabaseIsNotTriedAgain() {
            AtomicInteger attempts = new AtomicInteger();
            assertThatThrownBy(() -> transactions.run(() -> {
                        attempts.incrementAndGet();
                        return jdbc.sql("INSERT INTO chat (channel, chat_number, account_id, last_seen_at)"
                                        + " SELECT 'x', 1, account_id, last_seen_at FROM chat WHERE 1 = 0 UNION ALL"
                                        + " SELECT 'x', 1, -1, due_at FROM outbox WHERE stream = ?")
                                .param(mine)
                                .update();
                    }))
                    .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class)
                    .isNotInstanceOf(DuplicateKeyException.class);
            assertThat(attempts).hasValue(1);
        }

        @ParameterizedTest(name = "SQL state {0} is tried {1} times")
        @CsvSource(textBlock = """
                40001, 5
                57033, 5
                08506, 5
                HYT00, 5
                90131, 5
                40XL1, 5
                40003, 1
                08001, 1
                57014, 1
                23505, 1
                , 1
                """)
        void onlyWhatPassesIsTriedAgainAndNotForEver(String state, int times) {
            AtomicInteger attempts = new AtomicInteger();
            assertThatExceptionOfType(UncategorizedSQLException.class)
                    .isThrownBy(() -> transactions.run(() -> {
                        attempts.incrementAndGet();
                        throw new UncategorizedSQLException("test", "SELECT", new SQLException("reason", state));
                    }));
            assertThat(attempts).hasValue(times);
        }

        @Test
        void insideATransactionOnlyTheOutermostStartsAgain() {
            AtomicInteger outer = new AtomicInteger();
            AtomicInteger inner = new AtomicInteger();
            transactions.run(() -> {
                boolean again = outer.incrementAndGet() == 2;
                return transactions.run(() -> {
                    inner.incrementAndGet();
                    if (!again) {
                        throw new UncategorizedSQLException("test", "SELECT", new SQLException("reason", "40001"));
                    }
                    return count(mine);
                });
            });
            assertThat(outer).hasValue(2);
            assertThat(inner).hasValue(2);
            assertThat(counted(mine)).isOne();
        }

        private int crossing(String first, String second, CountDownLatch both) {
            count(first);
            both.countDown();
            await(both);
            return count(second);
        }

        private void insert(String stream) {
            jdbc.sql("INSERT INTO outbox (stream, channel, body, attempts, due_at, claimed_until, created_at)"
                            + " VALUES (?, 'transactions', '', 0, ?, ?, ?)")
                    .params(stream, NOW, NOW, NOW)
                    .update();
        }

        private int count(String stream) {
            return jdbc.sql("UPDATE outbox SET attempts = attempts + 1 WHERE stream = ?")
                    .param(stream)
                    .update();
        }

        private int counted(String stream) {
            return jdbc.sql("SELECT attempts FROM outbox WHERE stream = ?")
                    .param(stream)
                    .query(Integer.class)
                    .single();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
