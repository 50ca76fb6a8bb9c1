package io.chatledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.StoreApplication;
import io.chatledger.account.Accounts;
import io.chatledger.account.Chat;
import io.chatledger.money.Money;
import io.chatledger.takeout.Exports;
import io.chatledger.takeout.Format;
import io.chatledger.takeout.Wanted;
import io.chatledger.transaction.Transactions;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Prints how long questions and exports take in an account with 100,000 entries of ten years, in H2 in a file, which is not to give an answer again; see README.md. */
class LedgerBenchmark {

    private static final int ENTRIES = 100_000;
    private static final int DAYS = 3_650;
    private static final int TIMES = 100;
    private static final long MOST_GROWTH = 10_000_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void questionsAndExports(@TempDir Path folder) throws IOException {
        String url = "jdbc:h2:file:" + folder.resolve("store") + ";MODE=DB2;WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0";
        try (ConfigurableApplicationContext store = new SpringApplicationBuilder(StoreApplication.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--chatledger.data=" + folder,
                        "--spring.datasource.username=app",
                        "--spring.datasource.password=app")) {
            long account = store.getBean(Transactions.class)
                    .run(() -> store.getBean(Accounts.class).of(new Chat("test", 1), Locale.US, ZoneOffset.UTC, NOW))
                    .number();
            fill(store.getBean(JdbcTemplate.class), account);
            Ledger ledger = store.getBean(Ledger.class);
            Searches searches = store.getBean(Searches.class);
            LocalDate month = TODAY.withDayOfMonth(1);
            Map<String, Supplier<Object>> questions = new LinkedHashMap<>();
            questions.put("total of a month", () -> searches.total(account, filter(month, Filter.SPENDING, null)));
            questions.put(
                    "total of a month by name",
                    () -> searches.total(account, filter(month, Filter.SPENDING, "coffee")));
            questions.put(
                    "total of a year",
                    () -> searches.total(account, filter(TODAY.minusYears(1), Filter.SPENDING, null)));
            questions.put("latest 10", () -> ledger.last(account, 10, null, null, null));
            questions.put(
                    "first page of all",
                    () -> searches.list(account, filter(null, Set.of(Kind.values()), null), latest(), 0, 10));
            questions.put(
                    "page of a month",
                    () -> searches.list(account, filter(month, Set.of(Kind.values()), null), latest(), 10, 10));
            questions.put(
                    "count of at most 100",
                    () -> searches.count(account, filter(null, EnumSet.allOf(Kind.class), null), 100));
            questions.put(
                    "largest 5 of a year",
                    () -> searches.list(
                            account,
                            filter(TODAY.minusYears(1), Set.of(Kind.EXPENSE), null),
                            Searches.Order.LARGEST,
                            0,
                            5));
            questions.put(
                    "page by name of all",
                    () -> searches.list(account, filter(null, Set.of(Kind.values()), "coffee"), latest(), 0, 10));
            NewEntry tea =
                    new NewEntry(Kind.EXPENSE, Money.of("2", "USD"), Category.EATING_OUT, "tea", null, TODAY, Set.of());
            questions.put("record and undo", () -> {
                ledger.record(account, List.of(tea), NOW);
                return ledger.undoLast(account, NOW);
            });
            questions.forEach(LedgerBenchmark::measure);
            Exports exports = store.getBean(Exports.class);
            for (Format format : Format.values()) {
                export(exports, new Wanted(account, format));
            }
        }
    }

    /** How long it takes, and by how much the heap grows while the file is written: looked at after each megabyte, garbage aside. */
    private static void export(Exports exports, Wanted wanted) throws IOException {
        exports.write(wanted, OutputStream.nullOutputStream());
        long start = System.nanoTime();
        exports.write(wanted, OutputStream.nullOutputStream());
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3;
        Scales scales = new Scales();
        exports.write(wanted, scales);
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK export %-10s %5.1f MB in %4.1f s, heap at most %4.1f MB more%n",
                wanted.format(),
                scales.written / 1e6,
                seconds,
                scales.growth / 1e6);
        assertThat(scales.growth).isLessThan(MOST_GROWTH);
    }

    /** Counts what is written, and weighs the heap meanwhile. */
    private static final class Scales extends OutputStream {

        private static final int STEP = 1_000_000;

        private final long before = heap();
        private long written;
        private long growth;

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int count) {
            boolean step = written / STEP != (written + count) / STEP;
            written += count;
            if (step) {
                growth = Math.max(growth, heap() - before);
            }
        }

        private static long heap() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }

    private static Searches.Order latest() {
        return Searches.Order.LATEST;
    }

    private static Filter filter(@Nullable LocalDate from, Set<Kind> kinds, @Nullable String name) {
        return new Filter(
                from,
                from == null ? null : TODAY,
                kinds,
                null,
                name == null ? List.of() : List.of(name),
                null,
                null,
                null);
    }

    private static void measure(String name, Supplier<Object> question) {
        IntStream.range(0, TIMES / 3).forEach(_ -> assertThat(question.get()).isNotNull());
        long[] nanos = IntStream.range(0, TIMES)
                .mapToLong(_ -> {
                    long start = System.nanoTime();
                    assertThat(question.get()).isNotNull();
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK %-26s median %6.2f ms, 95%% %6.2f ms%n",
                name,
                Duration.ofNanos(nanos[TIMES / 2]).toNanos() / 1e6,
                Duration.ofNanos(nanos[TIMES * 95 / 100]).toNanos() / 1e6);
    }

    /** Two entries a recording, as most messages have few. */
    private static void fill(JdbcTemplate jdbc, long account) {
        Random random = new Random(7);
        String[] items = {"coffee", "lunch", "groceries", "bus", "book", "rent", "shoes", "cinema"};
        jdbc.batchUpdate(
                "INSERT INTO recording (account_id, recorded_at) VALUES (?, CURRENT_TIMESTAMP)",
                IntStream.range(0, ENTRIES / 2)
                        .mapToObj(_ -> new Object[] {account})
                        .toList());
        long first = Objects.requireNonNull(jdbc.queryForObject("SELECT MIN(id) FROM recording", Long.class));
        List<Object[]> rows = IntStream.range(0, ENTRIES)
                .mapToObj(i -> new Object[] {
                    first + i / 2,
                    i % 2,
                    account,
                    BigDecimal.valueOf(100L + random.nextInt(9_999), 2),
                    Arrays.asList("groceries", "eating_out", "transport", "shopping")
                            .get(random.nextInt(4)),
                    items[random.nextInt(items.length)],
                    Date.valueOf(TODAY.minusDays(DAYS - (long) i * DAYS / ENTRIES))
                })
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO entry (recording_id, place, account_id, kind, amount, currency, category, item, entry_day)"
                        + " VALUES (?, ?, ?, 'expense', ?, 'USD', ?, ?, ?)",
                rows);
    }
}
