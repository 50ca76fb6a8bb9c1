package io.chatledger.telegram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The updates of a bot that it has not confirmed yet, handed out by long polling or brought to a webhook. */
final class Updates {

    private static final int FUTURE = 10;

    private final List<ObjectNode> pending = new ArrayList<>();
    private final Set<Integer> confirmed = new TreeSet<>();
    private List<String> allowed = List.of();
    private int last;
    private int poll;

    /** The number of the next update. */
    synchronized int next() {
        return last + 1;
    }

    synchronized void add(ObjectNode update) {
        last = id(update);
        pending.add(update);
        notifyAll();
    }

    /** The ids that were confirmed by an offset above them. */
    synchronized Set<Integer> confirmed() {
        return Set.copyOf(confirmed);
    }

    synchronized List<Integer> unconfirmed() {
        return pending.stream().map(Updates::id).toList();
    }

    /** How often updates were asked for. */
    synchronized int polls() {
        return poll;
    }

    synchronized void forget() {
        pending.clear();
    }

    /** From now on only updates of these types are kept, and who waits for some is sent away. */
    synchronized void allow(List<String> types) {
        allowed = types;
        pending.removeIf(update -> !isAllowed(update));
        poll++;
        notifyAll();
    }

    /** The first update of a chat that is free, to be brought by a webhook; null when there is none. */
    synchronized @Nullable ObjectNode first(Predicate<Long> isFree) {
        pending.removeIf(update -> !isAllowed(update));
        Set<Long> seen = new HashSet<>();
        for (ObjectNode update : pending) {
            if (seen.add(chat(update)) && isFree.test(chat(update))) {
                return update;
            }
        }
        return null;
    }

    /** It was brought. */
    synchronized void confirm(ObjectNode update) {
        confirmed.add(id(update));
        pending.remove(update);
    }

    /** Whose queue an update waits in. */
    static long chat(ObjectNode update) {
        JsonNode said = update.has("edited_message") ? update.path("edited_message") : update.path("message");
        return update.has("callback_query")
                ? update.path("callback_query").path("from").path("id").asLong(0)
                : said.path("chat").path("id").asLong(0);
    }

    /**
     * Waits until there are updates or the time is over. An offset confirms the updates before it, unless it lies in
     * the future; a later poll ends an earlier one.
     */
    synchronized List<ObjectNode> poll(int offset, int limit, int seconds, List<String> types)
            throws InterruptedException {
        int mine = ++poll;
        notifyAll();
        if (!types.isEmpty()) {
            allowed = types;
        }
        if (offset <= last + 1 + FUTURE) {
            confirmBefore(offset < 0 ? fromTheEnd(-offset) : offset);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (; ; ) {
            pending.removeIf(update -> !isAllowed(update));
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (poll != mine) {
                throw new Refusal(
                        409,
                        "Conflict: terminated by other getUpdates request;"
                                + " make sure that only one bot instance is running",
                        null);
            }
            if (!pending.isEmpty() || left <= 0) {
                return pending.stream().limit(limit).toList();
            }
            wait(left);
        }
    }

    private int fromTheEnd(int count) {
        return pending.isEmpty() ? 0 : id(pending.get(Math.max(0, pending.size() - count)));
    }

    private void confirmBefore(int offset) {
        pending.stream().map(Updates::id).filter(id -> id < offset).forEach(confirmed::add);
        pending.removeIf(update -> id(update) < offset);
    }

    private boolean isAllowed(ObjectNode update) {
        return allowed.isEmpty() || allowed.stream().anyMatch(update::has);
    }

    private static int id(ObjectNode update) {
        return update.path("update_id").asInt();
    }
}
