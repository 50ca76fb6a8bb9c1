package io.chatledger.telegram;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps below the limits, with short bursts; when Telegram refuses several in a row, all chats wait.
 */
final class Pace {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int CHATS = 10_000;
    private static final int REFUSALS = 5;

    private final Map<Long, Places> chats = new ConcurrentHashMap<>();
    private final long ofChat;
    private final Places all;
    private final AtomicInteger refusals = new AtomicInteger();

    Pace(Limits limits) {
        this.ofChat = SECOND / limits.chat();
        this.all = new Places(SECOND / limits.all(), 10);
    }

    /** Takes the next place for a message in a chat and tells how long it is to wait. */
    Duration place(long chat, long nanoTime) {
        if (chats.size() > CHATS) {
            chats.values().removeIf(places -> places.areFree(nanoTime));
        }
        long wait = chats.computeIfAbsent(chat, _ -> new Places(ofChat, 3)).take(nanoTime);
        return Duration.ofNanos(Math.max(wait, all.take(nanoTime)));
    }

    /** Telegram took a message. */
    void taken() {
        refusals.set(0);
    }

    /** Telegram refused a message because there are too many, in whichever chat. */
    void refused(Duration wait, long nanoTime) {
        if (refusals.incrementAndGet() >= REFUSALS) {
            all.pause(wait.toNanos(), nanoTime);
        }
    }

    /** Places one after another at an interval, of which so many may be taken at once. */
    private static final class Places {

        private final long interval;
        private final long burst;
        private long free;

        Places(long interval, int atOnce) {
            this.interval = interval;
            this.burst = atOnce * interval;
            this.free = System.nanoTime();
        }

        synchronized long take(long now) {
            free = Math.max(free, now) + interval;
            return Math.max(0, free - burst - now);
        }

        synchronized void pause(long nanos, long now) {
            free = Math.max(free, now + burst + nanos);
        }

        synchronized boolean areFree(long now) {
            return free <= now;
        }
    }
}
