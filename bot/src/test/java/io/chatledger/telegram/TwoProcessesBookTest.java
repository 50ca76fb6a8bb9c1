package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.account.Chat;
import io.chatledger.conversation.Clocks;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.money.Money;
import io.chatledger.recurring.Recurrings;
import io.chatledger.recurring.Rhythm;
import io.chatledger.transaction.Transactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * This process and another go through the ends of months and the changes of clocks, side by side: each day is booked and
 * announced once. Six zones in one year; see README.md for all of them in six.
 */
class TwoProcessesBookTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final int YEARS = Integer.getInteger("chatledger.years", 1);
    private static final LocalDate END = START.plusYears(YEARS);
    private static final LocalDate FIRST = LocalDate.of(2024, 12, 31);
    private static final List<ZoneId> ZONES = YEARS > 1
            ? List.copyOf(Clocks.zones())
            : Stream.of(
                            "America/Havana",
                            "America/Santiago",
                            "Asia/Beirut",
                            "Africa/Casablanca",
                            "Australia/Lord_Howe",
                            "Pacific/Kiritimati")
                    .map(ZoneId::of)
                    .toList();
    private static final int MOST = 500;

    @TempDir
    private Path folder;

    @Test
    void eachDayIsBookedAndAnnouncedOnce() throws Exception {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                .start();
        String database = "jdbc:h2:tcp://localhost:" + server.getPort() + "/./bookings;MODE=DB2;WRITE_DELAY=0";
        try (ConfigurableApplicationContext here = Rounder.application(database)) {
            BotProcess other = new BotProcess(
                    List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                    Rounder.class.getName(),
                    List.of(database, folder.toString()),
                    folder.resolve("log").toFile());
            try {
                await().atMost(Rounder.PATIENCE).until(() -> Files.exists(Rounder.ready(folder)) || !other.isAlive());
                for (int round = 0; round < ZONES.size(); round++) {
                    live(here, other, round);
                }
                Rounder.begin(folder, ZONES.size(), List.of());
                other.awaitEnd();
            } finally {
                other.kill();
            }
        } finally {
            server.stop();
        }
    }

    private void live(ConfigurableApplicationContext here, BotProcess other, int round) throws IOException {
        ZoneId zone = ZONES.get(round);
        long person = person(here, zone);
        DayOfWeek weekday = weekday(zone);
        long weekly = weekly(here, zone, weekday);
        List<Instant> moments = moments(zone).distinct().toList();
        Rounder.begin(folder, round, moments);
        Rounder.go(here, moments);
        await().pollInterval(Rounder.OFTEN)
                .atMost(Rounder.PATIENCE)
                .until(() -> Files.exists(Rounder.done(folder, round)) || !other.isAlive());
        assertThat(Rounder.done(folder, round)).hasContent(String.valueOf(moments.size()));
        check(here, zone, person);
        assertThat(booked(here, weekly))
                .as("%s", zone)
                .isEqualTo(FIRST.datesUntil(END.plusDays(1))
                        .filter(day -> day.getDayOfWeek() == weekday)
                        .toList());
        Recurrings recurrings = here.getBean(Recurrings.class);
        Stream.of(person, weekly)
                .forEach(each -> recurrings.of(each).forEach(ended -> recurrings.end(each, ended.id())));
    }

    /** On which the clocks change first. */
    private static DayOfWeek weekday(ZoneId zone) {
        return START.datesUntil(END)
                .filter(day -> clocksChange(day, zone))
                .findFirst()
                .map(LocalDate::getDayOfWeek)
                .orElse(DayOfWeek.SUNDAY);
    }

    /** A second before such a day begins, when it does, and when the next does. */
    private static Stream<Instant> moments(ZoneId zone) {
        return START.datesUntil(END)
                .filter(day -> day.plusDays(1).getDayOfMonth() == 1 || clocksChange(day, zone))
                .flatMap(day -> Stream.of(
                        begin(day, zone).minusSeconds(1),
                        begin(day, zone),
                        begin(day.plusDays(1), zone).minusSeconds(1),
                        begin(day.plusDays(1), zone)));
    }

    private static boolean clocksChange(LocalDate day, ZoneId zone) {
        return !Duration.between(begin(day, zone), begin(day.plusDays(1), zone)).equals(Duration.ofDays(1));
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static long person(ConfigurableApplicationContext here, ZoneId zone) {
        Instant begun = FIRST.atTime(LocalTime.NOON).atZone(zone).toInstant();
        Account account = here.getBean(Transactions.class)
                .run(() -> here.getBean(Accounts.class).of(chat(zone), Locale.US, zone, begun));
        begin(here, account.number(), new Rhythm(Rhythm.Unit.MONTH, 1, FIRST), begun);
        return account.number();
    }

    /** Somebody without a chat, to whom something comes round each week. */
    private static long weekly(ConfigurableApplicationContext here, ZoneId zone, DayOfWeek weekday) {
        Instant begun = FIRST.atTime(LocalTime.NOON).atZone(zone).toInstant();
        Accounts accounts = here.getBean(Accounts.class);
        long account = accounts.open(Locale.US, begun);
        accounts.change(accounts.find(account).orElseThrow().with(zone));
        LocalDate first = FIRST.with(TemporalAdjusters.nextOrSame(weekday));
        begin(here, account, new Rhythm(Rhythm.Unit.WEEK, 1, first), begun);
        return account;
    }

    private static void begin(ConfigurableApplicationContext here, long account, Rhythm rhythm, Instant begun) {
        NewEntry rent =
                new NewEntry(Kind.EXPENSE, Money.of("900", "USD"), Category.HOUSING, "rent", null, FIRST, Set.of());
        here.getBean(Recurrings.class).begin(account, rent, rhythm, FIRST, FIRST, begun);
    }

    private static Chat chat(ZoneId zone) {
        return new Chat(Chat.TELEGRAM, 8_900L + ZONES.indexOf(zone));
    }

    /** The reference counts days one by one. */
    private static void check(ConfigurableApplicationContext here, ZoneId zone, long person) {
        List<LocalDate> expected = FIRST.datesUntil(END)
                .filter(day -> day.getDayOfMonth() == day.lengthOfMonth())
                .toList();
        assertThat(booked(here, person)).as("%s", zone).isEqualTo(expected);
        int announced = here.getBean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM outbox WHERE stream = ?")
                .param(chat(zone).toString())
                .query(Integer.class)
                .single();
        assertThat(announced).as("%s", zone).isEqualTo(expected.size() - 1);
    }

    private static List<LocalDate> booked(ConfigurableApplicationContext here, long account) {
        return here.getBean(Ledger.class).last(account, MOST, null, null, null).stream()
                .map(Entry::day)
                .sorted()
                .toList();
    }
}
