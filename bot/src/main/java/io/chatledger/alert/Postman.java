package io.chatledger.alert;

import io.chatledger.outbox.Mail;
import io.chatledger.outbox.Outbox;
import io.chatledger.outbox.Outgoing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Takes e-mails out of the outbox and puts them into the folder. */
@Component
class Postman implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final MailFolder folder;
    private final Clock clock;
    private final String worker = UUID.randomUUID().toString();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("postman").factory());
    private volatile boolean running;

    Postman(
            Outbox outbox,
            Clock clock,
            @Value("${chatledger.mail.folder}") Path folder,
            @Value("${chatledger.mail.from}") String from) {
        this.outbox = outbox;
        this.folder = new MailFolder(folder, from);
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::empty, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Finishes the mail in hand. */
    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LEASE.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("An e-mail was still being written at the stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @TransactionalEventListener
    void added(Outbox.Added added) {
        try {
            thread.execute(this::empty);
        } catch (RejectedExecutionException stopped) {
            running = false;
        }
    }

    private void empty() {
        try {
            Instant now = clock.instant();
            List<Outgoing> claimed = outbox.claim(Mail.CHANNEL, worker, LEASE, now);
            claimed.forEach(item -> deliver(item, now));
        } catch (RuntimeException e) {
            log.warn(
                    "The e-mails in the outbox cannot be sent ({})",
                    e.getClass().getName());
        }
    }

    private void deliver(Outgoing item, Instant now) {
        try {
            Path file = folder.write(item.id(), Mail.of(item), now);
            outbox.sent(item, worker);
            log.info("An e-mail was written to {}", file);
        } catch (IOException e) {
            outbox.retry(item, worker, now.plus(AGAIN));
            log.warn(
                    "An e-mail could not be written to the mail folder ({})",
                    e.getClass().getName());
        }
    }
}
