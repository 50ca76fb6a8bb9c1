package io.chatledger.transaction;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction, and all of it again, up to five times in all, when the database gave the transaction up
 * but would take it a moment later: a lock was not granted in time, a deadlock was broken, or the connection was lost
 * and made anew.
 */
@Component
public class Transactions {

    /**
     * By SQL state, as the exceptions differ between drivers: 40001 deadlock or timeout, rolled back (Db2 -911, H2,
     * Derby); 57033 the same, not rolled back (Db2 -913); 08506 connected anew, rolled back (Db2 -4498); HYT00 lock
     * timeout and 90131 changed meanwhile (H2); 40XL1 lock timeout (Derby). Not among them: 40003, outcome unknown.
     */
    private static final Set<String> PASSING = Set.of("40001", "57033", "08506", "HYT00", "90131", "40XL1");

    private final TransactionTemplate transaction;
    private final RetryTemplate attempts = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(4)
            .delay(Duration.ofMillis(50))
            .jitter(Duration.ofMillis(25))
            .multiplier(2)
            .predicate(Transactions::isPassing)
            .build());

    Transactions(PlatformTransactionManager manager) {
        this.transaction = new TransactionTemplate(manager);
    }

    /**
     * Does the work, which must have no effect outside the database. Inside a transaction it takes part in that one,
     * and only the outermost call starts again.
     *
     * @throws RuntimeException whatever the work throws, or what the last attempt failed with
     */
    public <T extends @Nullable Object> T run(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return attempts.invoke(() -> transaction.execute(_ -> work.get()));
    }

    private static boolean isPassing(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && PASSING.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
