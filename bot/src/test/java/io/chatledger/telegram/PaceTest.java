package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace(new Limits(30, 1));
    private final long start = System.nanoTime();

    @Test
    void aShortBurstGoesAtOnceAndThenOneASecond() {
        assertThat(IntStream.range(0, 5).mapToObj(_ -> pace.place(1, start).toSeconds()))
                .containsExactly(0L, 0L, 0L, 1L, 2L);
    }

    @Test
    void aChatThatWasQuietMayBurstAgain() {
        IntStream.range(0, 3).forEach(_ -> pace.place(1, start));
        assertThat(pace.place(1, start + TimeUnit.SECONDS.toNanos(3))).isZero();
    }

    @Test
    void atMostThirtyASecondGoToAllChats() {
        Duration last = IntStream.range(0, 100)
                .mapToObj(chat -> pace.place(chat, start))
                .reduce(Duration.ZERO, (_, next) -> next);
        assertThat(last).isBetween(Duration.ofMillis(2900), Duration.ofMillis(3100));
    }

    @Test
    void severalRefusalsInARowMakeAllChatsWait() {
        IntStream.range(0, 5).forEach(_ -> pace.refused(Duration.ofSeconds(9), start));
        assertThat(pace.place(1, start)).isGreaterThanOrEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void refusalsWithASuccessBetweenConcernTheirChatsOnly() {
        IntStream.range(0, 20).forEach(i -> {
            pace.refused(Duration.ofSeconds(9), start);
            if (i % 4 == 0) {
                pace.taken();
            }
        });
        assertThat(pace.place(1, start)).isZero();
    }
}
