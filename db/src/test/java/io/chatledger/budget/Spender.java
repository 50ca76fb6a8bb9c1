package io.chatledger.budget;

import io.chatledger.StoreApplication;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.money.Money;
import io.chatledger.transaction.Transactions;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.event.TransactionalEventListener;

/** A process that spends 1 USD in each of its threads at once, whenever it reads an account's number, and says what was told. */
final class Spender {

    static final int THREADS = 25;
    static final String READY = "ready";

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Spender() {}

    /** Hears of the breaches that were committed. */
    @TestComponent
    static class Ear {

        private final Queue<Integer> heard = new ConcurrentLinkedQueue<>();

        @TransactionalEventListener
        public void hear(Breached breached) {
            heard.add(breached.threshold());
        }
    }

    public static void main(String[] args) throws Exception {
        try (var context = new SpringApplicationBuilder(StoreApplication.class, Ear.class)
                        .logStartupInfo(false)
                        .web(WebApplicationType.NONE)
                        .properties("logging.level.root=ERROR")
                        .run(args);
                var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Ledger ledger = context.getBean(Ledger.class);
            Transactions transactions = context.getBean(Transactions.class);
            Ear ear = context.getBean(Ear.class);
            System.out.println(READY);
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                long account = Long.parseLong(order);
                ear.heard.clear();
                spend(ledger, transactions, account);
                System.out.println(
                        ear.heard.stream().map(String::valueOf).collect(Collectors.joining(" ", "told ", "")));
            }
        }
    }

    private static void spend(Ledger ledger, Transactions transactions, long account) throws Exception {
        NewEntry entry = new NewEntry(
                Kind.EXPENSE,
                Money.of("1", "USD"),
                Category.GROCERIES,
                "bread",
                null,
                LocalDate.of(2026, 11, 22),
                Set.of());
        Callable<Long> spending = () -> transactions
                .run(() -> ledger.record(account, List.of(entry), NOW))
                .id();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Long>> all = threads.invokeAll(
                    IntStream.range(0, THREADS).mapToObj(_ -> spending).toList());
            for (Future<Long> one : all) {
                one.get();
            }
        }
    }
}
