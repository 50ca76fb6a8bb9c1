package io.chatledger.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Asks Telegram for updates, and confirms a batch by asking for the next once all of it is stored.
 *
 * <p>The library drops every update whose number is not above the highest it saw, though Telegram may go on with lower
 * numbers after an idle week. So that mark is taken away after each request: a poll after a batch has an offset, which
 * confirms the batch, and an idle poll has none. What comes twice is known to the {@link Inbox}.
 */
final class Poller implements SmartLifecycle {

    static final Duration LONGEST_POLL = Duration.ofSeconds(30);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Greeting greeting;
    private final Intake intake;
    private final Turn turn;
    private final OkHttpClient http;
    private final TelegramSettings settings;
    private final Waits waits = new Waits();
    private final ReentrantLock inHand = new ReentrantLock();
    private volatile ScheduledExecutorService thread = thread();
    private volatile BotSession session;
    private volatile boolean running;

    Poller(TelegramSettings settings, Greeting greeting, Intake intake, Turn turn, OkHttpClient http) {
        this.greeting = greeting;
        this.intake = intake;
        this.turn = turn;
        this.http = http;
        this.settings = settings;
        this.session = session();
    }

    private static ScheduledExecutorService thread() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("telegram-poller").factory());
    }

    private BotSession session() {
        return new BotSession(
                new ObjectMapper(),
                http,
                thread,
                settings.token(),
                settings::url,
                this::request,
                () -> waits,
                this::take);
    }

    /**
     * Also after a stop.
     *
     * @throws Unusable when Telegram refuses the token
     */
    @Override
    public void start() {
        greeting.introduce();
        if (thread.isShutdown()) {
            thread = thread();
            session = session();
            waits.reset();
        }
        intake.start();
        running = true;
        turn.start(http.dispatcher()::cancelAll);
        thread.execute(this::begin);
    }

    /** Ends the poll, finishes the update in hand, and leaves the rest unconfirmed. */
    @Override
    public void stop() {
        running = false;
        intake.stop();
        http.dispatcher().cancelAll();
        if (isIdleSoon()) {
            session.stop();
            inHand.unlock();
        }
        turn.stop();
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void begin() {
        try {
            turn.await();
            if (!running) {
                return;
            }
            session.start();
            greeting.showCommands();
            greeting.describe();
        } catch (TelegramApiException e) {
            if (running) {
                var _ = thread.schedule(this::begin, waits.nextBackOffMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the turn; a batch before a turn that ended is left to whoever had the turn meanwhile. */
    private GetUpdates request(int last) {
        session.getLastReceivedUpdate().set(0);
        boolean isConfirming = last != 0 && turn.isMine();
        try {
            turn.await();
            if (waits.isLong() && running) {
                greeting.takeWebhookAway();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!running) {
            throw new CancellationException("stopped before the next poll");
        }
        return new UpdatesRequest(isConfirming ? last + 1 : null, LONGEST_POLL);
    }

    private void take(List<Update> updates) {
        inHand.lock();
        try {
            for (Update update : updates) {
                if (!intake.take(update)) {
                    throw new CancellationException("stopped before the batch was stored, so it is not confirmed");
                }
            }
        } finally {
            inHand.unlock();
        }
    }

    private boolean isIdleSoon() {
        try {
            return inHand.tryLock(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static final class Waits implements BackOff {

        private static final Growing GROWING = new Growing(Duration.ofMillis(200), Duration.ofSeconds(30));

        private static final int MANY = 9;

        private volatile int failures;

        /** More than a minute of failures: a webhook may have been set by a process that is gone by now. */
        boolean isLong() {
            return failures > MANY;
        }

        @Override
        public void reset() {
            failures = 0;
        }

        @Override
        public synchronized long nextBackOffMillis() {
            return GROWING.wait(failures++).toMillis();
        }
    }
}
