package io.chatledger.telegram;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the application again and again while people go on writing; {@code -Dchatledger.kills=200} for more deaths than
 * the usual 10.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("chatledger.kills", 10);
    private static final List<Death> DEATHS = Death.OF_A_POLLER;
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;
    private static final int CHATS = 16;
    private static final Duration BETWEEN_MESSAGES = Duration.ofMillis(250);
    private static final Duration START = Duration.ofMinutes(1);

    private final Random random = new Random(20);
    private final Written written = new Written();

    @TempDir
    private Path folder;

    private BotApiDouble telegram;

    @BeforeEach
    void start() throws Exception {
        telegram = new BotApiDouble();
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void whateverDiesNothingIsLostAndNothingIsStoredTwice() throws Exception {
        int confirmedWhileDying;
        try (ScheduledExecutorService people = Executors.newSingleThreadScheduledExecutor()) {
            var writing =
                    people.scheduleAtFixedRate(this::write, 0, BETWEEN_MESSAGES.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < KILLS; i++) {
                liveAndDie(DEATHS.get(i % DEATHS.size()));
            }
            confirmedWhileDying = telegram.updates.confirmed().size();
            writing.cancel(false);
        }
        assertThat(confirmedWhileDying).isPositive();
        int exit = liveUntilAllIsDone();
        assertThat(exit).as("exit code after SIGTERM").isEqualTo(TERMINATED);
        assertThat(stored()).as("stored").isEqualTo(written.amounts());
        assertThat(written.amounts())
                .allSatisfy((chat, amounts) ->
                        assertThat(Written.once(telegram.said(chat))).isEqualTo(amounts));
        System.out.printf(
                "%d kills, %d messages in %d chats, %d confirmed by the last kill, %d replies%n",
                KILLS,
                written.messages(),
                CHATS,
                confirmedWhileDying,
                written.amounts().keySet().stream()
                        .mapToInt(chat -> telegram.said(chat).size())
                        .sum());
    }

    private void write() {
        long chat = 1L + written.messages() % CHATS;
        telegram.say(chat, written.next(chat));
    }

    private void liveAndDie(Death death) throws Exception {
        int polls = telegram.updates.polls();
        CompletableFuture<BotProcess> bot = new CompletableFuture<>();
        AtomicInteger calls = new AtomicInteger(2 + random.nextInt(death == Death.AT_ANY_MOMENT ? 1 : 6));
        telegram.faults.rule(method -> {
            if (!method.equals(death.method) || calls.decrementAndGet() != 0) {
                return null;
            }
            bot.join().kill();
            return death.fault();
        });
        bot.complete(new BotProcess(telegram, folder, log()));
        if (death == Death.AT_ANY_MOMENT) {
            await().atMost(START)
                    .until(() -> telegram.updates.polls() > polls || !bot.join().isAlive());
            TimeUnit.MILLISECONDS.sleep(random.nextInt(600));
            bot.join().kill();
        }
        await().atMost(START).until(() -> !bot.join().isAlive());
        assertThat(bot.join().exit()).as("what it died of").isEqualTo(KILLED);
        telegram.faults.none();
    }

    private int liveUntilAllIsDone() throws Exception {
        BotProcess bot = new BotProcess(telegram, folder, log());
        await().atMost(Duration.ofMinutes(5))
                .until(() -> telegram.updates.unconfirmed().isEmpty() && written.isAnswered(telegram));
        return bot.terminate(20);
    }

    private Map<Long, List<String>> stored() {
        try (BotRun bot = new BotRun(telegram, folder)) {
            return written.amounts().keySet().stream().collect(toMap(chat -> chat, bot::amounts));
        }
    }

    private File log() {
        return folder.resolve("log").toFile();
    }
}
