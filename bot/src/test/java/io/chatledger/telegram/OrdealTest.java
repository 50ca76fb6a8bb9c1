package io.chatledger.telegram;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.telegram.DatabaseProxy.Ambush;
import io.chatledger.telegram.DatabaseProxy.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Several replicas behind a webhook, with IBM's driver on one database, to which everything happens in turn that
 * can; {@code -Dchatledger.replicas=3 -Dchatledger.rounds=40} for longer. See README.md.
 */
class OrdealTest {

    private static final int REPLICAS = Integer.getInteger("chatledger.replicas", 2);
    private static final int ROUNDS = Integer.getInteger("chatledger.rounds", 1);
    private static final int DEATHS = Integer.getInteger("chatledger.deaths", 1);
    private static final Duration TROUBLE = Duration.ofMillis(Integer.getInteger("chatledger.trouble", 1500));
    private static final Duration BETWEEN_MESSAGES = Duration.ofMillis(Integer.getInteger("chatledger.between", 150));
    private static final Duration LONGEST = Duration.ofMinutes(Integer.getInteger("chatledger.minutes", 24 * 60));
    private static final Duration END = Duration.ofMinutes(Integer.getInteger("chatledger.patience", 5));
    private static final int CHATS = 16;
    private static final int FIRST = 1_000_000_000;
    private static final int LOWER = 1_000_000;

    private final Instant begin = Instant.now();
    private final Random random = new Random(8);
    private final Written written = new Written();
    private final AtomicInteger update = new AtomicInteger(FIRST);
    private final AtomicInteger poisons = new AtomicInteger();
    private final List<Replica> replicas = new ArrayList<>();
    private int falls;
    private int kills;
    private int stops;

    @TempDir
    private Path folder;

    private BotApiDouble telegram;
    private DatabaseServer database;
    private Balancer balancer;

    @BeforeEach
    void start() throws Exception {
        telegram = new BotApiDouble();
        database = new DatabaseServer(folder.resolve("derby").toFile());
        balancer = new Balancer(Replica.SECRET);
        await().atMost(Duration.ofMinutes(1)).until(database::isReady);
        for (int i = 1; i <= REPLICAS; i++) {
            replicas.add(new Replica(telegram, database, folder.resolve("replica" + i)));
        }
        replicas.forEach(Replica::awaitReady);
        replicas.forEach(replica -> balancer.open(replica.webhook()));
    }

    @AfterEach
    void stop() throws Exception {
        for (Replica replica : replicas) {
            replica.close();
        }
        balancer.close();
        database.close();
        telegram.close();
    }

    @Test
    void whateverFailsEveryMessageIsStoredOnceAndAnsweredInItsOrder() throws Exception {
        try (ScheduledExecutorService people = Executors.newSingleThreadScheduledExecutor()) {
            var writing = people.scheduleAtFixedRate(this::write, 0, BETWEEN_MESSAGES.toMillis(), MILLISECONDS);
            for (int round = 0; round < ROUNDS && !isLate(); round++) {
                replicasDie();
                telegramFails();
                updatesComeTwice();
                clockJumps();
                replicasDie();
                databaseFails();
                replicasAreReplaced();
                System.out.printf(
                        "round %d of %d: %d kills, %d stops, %d messages%n",
                        round + 1, ROUNDS, kills, stops, written.messages());
            }
            writing.cancel(false);
        }
        await().atMost(END).untilAsserted(() -> {
            assertThat(balancer.waiting()).as("not acknowledged").isZero();
            assertThat(written.otherwise(answered())).as("answered").isEmpty();
            assertThat(rows("outbox")).as("not sent").isZero();
        });
        assertThat(written.otherwise(stored())).as("stored").isEmpty();
        assertThat(rows("telegram_update")).as("taken").isEqualTo(written.messages() + poisons.get());
        assertThat(apologies()).as("apologies").isGreaterThanOrEqualTo(poisons.get());
        System.out.printf(
                "%d replicas, %d kills, %d stops, %d messages in %d chats, sent again %d times, %d replies%n",
                REPLICAS,
                kills,
                stops,
                written.messages(),
                CHATS,
                balancer.repeated(),
                telegram.calls("sendmessage").stream()
                        .filter(call -> call.code() == 200)
                        .count());
    }

    private boolean isLate() {
        return Instant.now().isAfter(begin.plus(LONGEST));
    }

    private void telegramFails() throws InterruptedException {
        telegramRefuses();
        pass();
        telegram.faults.none();
    }

    private void telegramRefuses() {
        telegram.faults.rule(method -> {
            int percent = random.nextInt(100);
            return !method.equals("sendmessage") || percent >= 50
                    ? null
                    : percent < 30
                            ? new Fault.Flood(1)
                            : percent < 40
                                    ? new Fault.Refused(500, "Internal Server Error")
                                    : percent < 45 ? new Fault.DroppedBefore() : new Fault.DroppedAfter();
        });
    }

    private void updatesComeTwice() throws InterruptedException {
        balancer.copies(5);
        poison();
        pass();
        balancer.copies(1);
        update.set(FIRST - ++falls * LOWER);
        pass();
    }

    private void databaseFails() throws Exception {
        for (Trouble trouble : Trouble.values()) {
            for (Replica replica : replicas) {
                replica.line.suffer(trouble);
            }
            pass();
            for (Replica replica : replicas) {
                replica.line.suffer(Trouble.NONE);
            }
            poison();
        }
    }

    private void clockJumps() throws Exception {
        telegramRefuses();
        replicas.getFirst().ahead(Duration.ofHours(1));
        pass();
        replicas.getFirst().ahead(Duration.ZERO);
        telegram.faults.none();
        pass();
    }

    private void replicasDie() throws Exception {
        for (int i = 0; i < DEATHS && !isLate(); i++) {
            die(replicas.get(kills % REPLICAS), Death.OF_A_REPLICA.get(kills % Death.OF_A_REPLICA.size()));
        }
    }

    private void die(Replica replica, Death death) throws Exception {
        replica.awaitReady();
        AtomicInteger moment = new AtomicInteger(1 + random.nextInt(6));
        switch (death) {
            case BEFORE_A_COMMIT, AFTER_A_COMMIT ->
                replica.line.lieInWait(new Ambush(death == Death.BEFORE_A_COMMIT, moment, replica::kill));
            case BEFORE_A_REPLY, AFTER_A_REPLY ->
                telegram.faults.rule(method -> {
                    if (!method.equals(death.method) || moment.decrementAndGet() != 0) {
                        return null;
                    }
                    replica.kill();
                    return death.fault();
                });
            case AT_ANY_MOMENT, BEFORE_AN_ACKNOWLEDGEMENT, AFTER_AN_ACKNOWLEDGEMENT -> {
                MILLISECONDS.sleep(random.nextInt(500));
                replica.kill();
            }
        }
        await().atMost(END).until(replica::isKilled);
        telegram.faults.none();
        kills++;
        replica.start();
    }

    private void replicasAreReplaced() throws Exception {
        for (Replica replica : replicas) {
            replicas.forEach(Replica::awaitReady);
            assertThat(replica.terminate()).as("ended by SIGTERM alone").isTrue();
            stops++;
            replica.start();
        }
    }

    private void pass() throws InterruptedException {
        MILLISECONDS.sleep(TROUBLE.toMillis());
    }

    private void write() {
        long chat = 1L + written.messages() % CHATS;
        send(chat, written.next(chat));
    }

    private void poison() {
        poisons.incrementAndGet();
        send(1, "poison");
    }

    private void send(long chat, String text) {
        balancer.send(
                chat,
                Telling.message(
                        update.incrementAndGet(),
                        chat,
                        telegram.room(chat).fromUser(text),
                        Instant.now().getEpochSecond()));
    }

    private Map<Long, List<String>> answered() {
        return written.amounts().keySet().stream()
                .collect(Collectors.toMap(chat -> chat, chat -> Written.once(telegram.said(chat))));
    }

    private Map<Long, List<String>> stored() {
        JdbcClient books = books();
        return written.amounts().keySet().stream()
                .collect(Collectors.toMap(chat -> chat, chat -> BotRun.amounts(books, chat)));
    }

    private long rows(String table) {
        return books().sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    private JdbcClient books() {
        return JdbcClient.create(replicas.getFirst().line.dataSource("replicas"));
    }

    private long apologies() {
        return telegram.said(1).stream()
                .filter(text -> text.startsWith("Sorry"))
                .count();
    }
}
