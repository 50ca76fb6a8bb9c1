package io.chatledger.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import io.chatledger.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.event.TransactionalEventListener;

class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final AtomicLong CHANNELS = new AtomicLong();

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    @TestComponent
    static class Doorbell {

        final AtomicInteger rings = new AtomicInteger();
        final AtomicReference<@Nullable Outgoing> claimed = new AtomicReference<>();

        @TransactionalEventListener
        void added(Outbox.Added added) {
            claimed.set(added.claimed());
            rings.incrementAndGet();
        }
    }

    @Import(Doorbell.class)
    abstract static class Suite {

        private final String channel = "test" + CHANNELS.incrementAndGet();

        @Autowired
        Outbox outbox;

        @Autowired
        Transactions transactions;

        @Autowired
        Doorbell doorbell;

        @Autowired
        JdbcClient jdbc;

        @Test
        void aStreamLeavesInOrderOneAtATime() {
            add("1", "first");
            add("1", "second");
            Outgoing first = claimOne("a");
            assertThat(first.body()).isEqualTo("first");
            assertThat(first.attempts()).isZero();
            assertThat(claim("a", NOW)).isEmpty();
            outbox.sent(first, "a");
            assertThat(claimOne("a").body()).isEqualTo("second");
        }

        @Test
        void whatIsClaimedAsItIsAddedIsFoundByOthersWhenTheClaimEnds() {
            Outgoing mine = Objects.requireNonNull(addClaimed("1", "mine", "a"));
            assertThat(mine.attempts()).isZero();
            assertThat(claim("b", NOW.plus(LEASE).minusMillis(1))).isEmpty();
            assertThat(claim("b", NOW.plus(LEASE))).extracting(Outgoing::id).containsExactly(mine.id());
            outbox.sent(mine, "a");
            assertThat(rows()).isOne();
        }

        @Test
        void whatIsClaimedAsItIsAddedLeavesAsAnyOther() {
            outbox.sent(Objects.requireNonNull(addClaimed("1", "mine", "a")), "a");
            assertThat(rows()).isZero();
        }

        @Test
        void nothingIsClaimedAsItIsAddedBehindAnother() {
            add("1", "first");
            assertThat(addClaimed("1", "second", "a")).isNull();
            Outgoing first = claimOne("b");
            assertThat(first.body()).isEqualTo("first");
            assertThat(claim("b", NOW)).isEmpty();
            outbox.sent(first, "b");
            assertThat(claimOne("b").body()).isEqualTo("second");
        }

        @Test
        void streamsDoNotWaitForEachOther() {
            add("1", "one");
            add("2", "two");
            add("1", "three");
            assertThat(claim("a", NOW)).extracting(Outgoing::body).containsExactly("one", "two");
        }

        @Test
        void aWorkerClaimsOfItsOwnChannelOnly() {
            add("1", "mine");
            outbox.add(channel + "x:1", "not mine", NOW);
            assertThat(claim("a", NOW)).extracting(Outgoing::stream).containsExactly(channel + ":1");
        }

        @Test
        void whatWasAddedLaterWaitsForWhatIsTriedAgain() {
            add("1", "first");
            add("1", "second");
            outbox.retry(claimOne("a"), "a", NOW.plusSeconds(5));
            assertThat(claim("a", NOW.plusSeconds(4))).isEmpty();

            Outgoing again = claim("b", NOW.plusSeconds(5)).getFirst();
            assertThat(again.body()).isEqualTo("first");
            assertThat(again.attempts()).isOne();
            outbox.sent(again, "b");
            assertThat(claimOne("a").body()).isEqualTo("second");
        }

        @Test
        void whatAClockThatWasAheadWroteIsNotWaitedFor() {
            Instant ahead = NOW.plus(Duration.ofHours(1));
            outbox.add(channel + ":1", "new", ahead);
            add("2", "tried");
            outbox.retry(outbox.claim(channel, "a", LEASE, NOW).getLast(), "a", ahead);
            add("3", "claimed");
            assertThat(outbox.claim(channel, "a", LEASE, ahead)).hasSize(3);
            assertThat(claim("b", NOW)).extracting(Outgoing::body).containsExactly("new", "tried", "claimed");
        }

        @Test
        void whatIsDroppedLetsTheStreamGoOn() {
            add("1", "poison");
            add("1", "second");
            outbox.drop(claimOne("a"), "a");
            assertThat(claimOne("a").body()).isEqualTo("second");
        }

        @Test
        void aClaimEndsWithItsLease() {
            add("1", "slow");
            Outgoing lost = claimOne("a");
            assertThat(claim("b", NOW.plus(LEASE).minusMillis(1))).isEmpty();
            Outgoing taken = claim("b", NOW.plus(LEASE)).getFirst();
            assertThat(taken.attempts()).isOne();

            outbox.sent(lost, "a");
            outbox.drop(lost, "a");
            outbox.retry(lost, "a", NOW);
            assertThat(claim("c", NOW.plus(LEASE))).isEmpty();
            outbox.sent(taken, "b");
            assertThat(rows()).isZero();
        }

        @Test
        void aWorkerThatLostAClaimAndTookItAgainHoldsOnlyTheNewOne() {
            add("1", "slow");
            Outgoing old = claimOne("a");
            Outgoing current = claim("a", NOW.plus(LEASE)).getFirst();
            outbox.sent(old, "a");
            assertThat(rows()).isOne();
            outbox.sent(current, "a");
            assertThat(rows()).isZero();
        }

        @Test
        void theLongestBodyInAnyScriptLeavesWhole() {
            String longest = "字".repeat(31_998) + "🍜";
            add("1", longest);
            assertThat(claimOne("a").body()).isEqualTo(longest);
        }

        @Test
        void whatDoesNotFitIsRefused() {
            assertThatIllegalArgumentException().isThrownBy(() -> add("1", "x".repeat(32_001)));
            for (String stream : List.of("telegram", ":1", "x".repeat(17) + ":1", "x:" + "1".repeat(99))) {
                assertThatIllegalArgumentException().isThrownBy(() -> outbox.add(stream, "", NOW));
            }
        }

        @Test
        void theDoorbellRingsAfterTheCommitAndNotAfterARollback() {
            int before = doorbell.rings.get();
            transactions.run(() -> {
                add("1", "body");
                assertThat(doorbell.rings).hasValue(before);
                return true;
            });
            assertThat(doorbell.rings).hasValue(before + 1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> transactions.run(() -> {
                        add("2", "body");
                        throw new IllegalArgumentException("rolled back");
                    }));
            assertThat(doorbell.rings).hasValue(before + 1);
            assertThat(claim("a", NOW)).hasSize(1);
        }

        @Test
        void sixWorkersSendAHundredOnceEachAndEveryStreamInOrder() throws Exception {
            IntStream.range(0, 100).forEach(i -> add("s" + i % 10, "%02d".formatted(i)));
            Map<String, List<String>> left = new ConcurrentHashMap<>();
            ConcurrentLinkedQueue<Long> ids = new ConcurrentLinkedQueue<>();
            AtomicBoolean failed = new AtomicBoolean();
            try (var threads = Executors.newFixedThreadPool(6)) {
                CompletableFuture<?>[] workers = Stream.of("a", "b", "c", "d", "e", "f")
                        .map(worker -> CompletableFuture.runAsync(
                                        () -> {
                                            while (rows() > 0 && !failed.get()) {
                                                for (Outgoing item : transactions.run(() -> claim(worker, NOW))) {
                                                    ids.add(item.id());
                                                    left.computeIfAbsent(item.stream(), _ -> new ArrayList<>())
                                                            .add(item.body());
                                                    transactions.run(() -> send(item, worker));
                                                }
                                            }
                                        },
                                        threads)
                                .whenComplete((_, failure) -> failed.compareAndSet(false, failure != null)))
                        .toArray(CompletableFuture[]::new);
                CompletableFuture.allOf(workers).get(120, TimeUnit.SECONDS);
            }
            assertThat(ids).hasSize(100).doesNotHaveDuplicates();
            assertThat(left)
                    .hasSize(10)
                    .allSatisfy((_, bodies) -> assertThat(bodies).hasSize(10).isSorted());
        }

        private void add(String stream, String body) {
            outbox.add(channel + ":" + stream, body, NOW);
        }

        private @Nullable Outgoing addClaimed(String stream, String body, String worker) {
            outbox.add(channel + ":" + stream, body, new Claim(worker, LEASE), NOW);
            return doorbell.claimed.get();
        }

        private List<Outgoing> claim(String worker, Instant now) {
            return outbox.claim(channel, worker, LEASE, now);
        }

        private boolean send(Outgoing item, String worker) {
            outbox.sent(item, worker);
            return true;
        }

        private Outgoing claimOne(String worker) {
            return claim(worker, NOW).getFirst();
        }

        private long rows() {
            return transactions.run(() -> jdbc.sql("SELECT COUNT(*) FROM outbox WHERE channel = ?")
                    .param(channel)
                    .query(Long.class)
                    .single());
        }
    }
}
