package io.chatledger.telegram;

import io.chatledger.account.Chat;
import io.chatledger.outbox.Outbox;
import io.chatledger.outbox.Outgoing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Brings one item of the outbox to Telegram at the right pace and keeps what became of it. */
final class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    /** A wait for a place and the two calls of an edit that becomes a message. */
    static final Duration LONGEST = LONGEST_WAIT.plus(Sender.LONGEST_CALL.multipliedBy(2));

    /** While a file is written and sent. */
    private static final Duration HOLD = Desk.LONGEST_CALL.multipliedBy(2);

    private static final Duration LOCKED = Duration.ofMinutes(1);
    private static final Growing AGAIN = new Growing(Duration.ofMillis(500), Duration.ofSeconds(10));

    private final Outbox outbox;
    private final Courier courier;
    private final Settlement settlement;
    private final Pace pace;
    private final Clock clock;
    private volatile CountDownLatch stopped = new CountDownLatch(1);

    Delivery(Outbox outbox, Courier courier, Settlement settlement, Pace pace, Clock clock) {
        this.outbox = outbox;
        this.courier = courier;
        this.settlement = settlement;
        this.pace = pace;
        this.clock = clock;
    }

    /** Also after a stop. */
    void start() {
        stopped = new CountDownLatch(1);
    }

    /** From now on nothing waits for its place; it stays in the outbox. */
    void stop() {
        stopped.countDown();
    }

    /** @param claimedAt by {@link System#nanoTime()}; what cannot leave before the claim ends is left to whoever claims it then */
    void send(Outgoing item, String worker, long claimedAt) {
        try {
            send(item, worker, claimedAt, chat(item), Parcel.of(item.body()));
        } catch (JacksonException | NumberFormatException e) {
            settle(item, worker, new Outcome.Refused("not a parcel"));
        }
    }

    private void send(Outgoing item, String worker, long claimedAt, long chat, Parcel parcel) {
        Duration wait = parcel instanceof Parcel.Answer ? Duration.ZERO : pace.place(chat, System.nanoTime());
        if (wait.compareTo(LONGEST_WAIT) > 0 || isStoppedWithin(wait)) {
            outbox.retry(item, worker, clock.instant().plus(wait));
        } else if (System.nanoTime() - claimedAt > Hand.LATEST.toNanos()) {
            log.warn("Item {} was held up for too long to be sent now; again at once", item.id());
            outbox.retry(item, worker, clock.instant());
        } else {
            if (parcel instanceof Parcel.File) {
                outbox.hold(item, worker, clock.instant().plus(HOLD));
            }
            Outcome outcome = courier.bring(chat, parcel);
            if (outcome instanceof Outcome.Done(Integer message)) {
                pace.taken();
                settlement.left(item, worker, answer(chat, parcel, message));
            } else {
                settle(item, worker, outcome);
            }
        }
    }

    private static Settlement.@Nullable Answer answer(long chat, Parcel parcel, @Nullable Integer message) {
        return parcel instanceof Parcel.Post post && post.answers() != null && message != null
                ? new Settlement.Answer(new Chat(Chat.TELEGRAM, chat), post.answers(), message)
                : null;
    }

    private static long chat(Outgoing item) {
        return Long.parseLong(item.stream().substring(item.stream().indexOf(':') + 1));
    }

    private void settle(Outgoing item, String worker, Outcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Done _ -> outbox.sent(item, worker);
            case Outcome.Flood(Duration asked) -> {
                Duration wait = asked.compareTo(Outbox.LONGEST) < 0 ? asked : Outbox.LONGEST;
                pace.refused(wait, System.nanoTime());
                outbox.retry(item, worker, now.plus(wait));
            }
            case Outcome.Unknown(String reason) -> {
                Duration wait = AGAIN.wait(item.attempts());
                log.warn("Item {} may not have arrived ({}); again in {} ms", item.id(), reason, wait.toMillis());
                outbox.retry(item, worker, now.plus(wait));
            }
            case Outcome.Locked() -> {
                log.error("Telegram refuses the bot token, so nothing can be sent.");
                outbox.retry(item, worker, now.plus(LOCKED));
            }
            case Outcome.Refused(String reason) -> {
                log.warn("Item {} will not be sent: {}", item.id(), reason);
                outbox.drop(item, worker);
            }
        }
    }

    private boolean isStoppedWithin(Duration wait) {
        try {
            return stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
