package io.chatledger.budget;

import io.chatledger.StoreApplication;
import io.chatledger.account.Accounts;
import io.chatledger.budget.Budgets.Draft;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Coverage;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.money.Money;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What it costs to record an entry on H2 in an account of 1,200 entries this year, by how many budgets it has. It counts
 * the thread's CPU time, which H2 works in, so that other work of the machine hardly shows.
 */
class BudgetBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARMING = 6_000;
    private static final int MEASURED = 501;
    private static final double MILLISECOND = 1e6;

    @TempDir
    private Path folder;

    /** Is no test by its name, so that it runs only when it is asked for. */
    @Test
    void measure() {
        String url = "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("db")
                + ";MODE=DB2;WRITE_DELAY=0;QUERY_CACHE_SIZE=100";
        try (ConfigurableApplicationContext store = new SpringApplicationBuilder(StoreApplication.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=ERROR")
                .run(url)) {
            long none = account(store, List.of());
            long usual = account(store, usual());
            long all = account(store, all());
            List<Long> accounts = List.of(none, usual, all);
            accounts.forEach(account -> costs(store, account, WARMING));
            for (long account : accounts) {
                double[] costs = costs(store, account, MEASURED);
                String name = account == none
                        ? "none"
                        : account == usual ? "ten, two of them concerned" : "ten, all concerned";
                System.out.printf(
                        "| %s | %.2f ms | %.2f ms |%n", name, costs[MEASURED / 2], costs[MEASURED * 95 / 100]);
            }
        }
    }

    /** Sorted, in milliseconds; each entry is taken back, so that the account stays as it is. */
    private static double[] costs(ConfigurableApplicationContext store, long account, int count) {
        Ledger ledger = store.getBean(Ledger.class);
        TransactionTemplate transaction = new TransactionTemplate(store.getBean(PlatformTransactionManager.class));
        double[] costs = new double[count];
        for (int i = 0; i < count; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            transaction.executeWithoutResult(status -> {
                ledger.record(account, List.of(entry(Category.GROCERIES, TODAY)), NOW);
                status.setRollbackOnly();
            });
            costs[i] = (THREADS.getCurrentThreadCpuTime() - before) / MILLISECOND;
        }
        Arrays.sort(costs);
        return costs;
    }

    private static long account(ConfigurableApplicationContext store, List<Draft> budgets) {
        long account = store.getBean(Accounts.class).open(Locale.US, NOW);
        Category[] categories = Category.values();
        List<NewEntry> entries = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            entries.add(entry(categories[i % (categories.length - 1)], TODAY.minusDays(i % 325)));
        }
        for (int i = 0; i < entries.size(); i += 100) {
            store.getBean(Ledger.class).record(account, entries.subList(i, i + 100), NOW);
        }
        if (!budgets.isEmpty()) {
            store.getBean(Budgets.class).change(account, budgets, NOW);
        }
        return account;
    }

    /** One for all spending and one for each of nine categories. */
    private static List<Draft> usual() {
        return Stream.concat(
                        Stream.of(Coverage.ALL),
                        Arrays.stream(Category.values()).limit(9).map(Coverage::of))
                .map(coverage -> draft(coverage, Cycle.MONTH))
                .toList();
    }

    /** All of them for the category of the entry: by itself, with others, each day, week, month and year. */
    private static List<Draft> all() {
        Coverage alone = Coverage.of(Category.GROCERIES);
        Coverage food = new Coverage(Set.of(Category.GROCERIES, Category.EATING_OUT), null);
        return Stream.concat(
                        Stream.of(alone, food)
                                .flatMap(coverage ->
                                        Arrays.stream(Cycle.values()).map(cycle -> draft(coverage, cycle))),
                        Stream.of(draft(Coverage.ALL, Cycle.MONTH), draft(Coverage.ALL, Cycle.WEEK)))
                .toList();
    }

    private static Draft draft(Coverage coverage, Cycle cycle) {
        return new Draft(coverage, cycle, Limit.of(Money.of("1000000", "USD")));
    }

    private static NewEntry entry(Category category, LocalDate day) {
        return new NewEntry(Kind.EXPENSE, Money.of("1", "USD"), category, "bread", null, day, Set.of());
    }
}
