package io.chatledger.telegram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One private chat as Telegram keeps it. */
final class Room {

    /**
     * A message as it is shown now.
     *
     * @param text of it, or below its picture
     * @param photo null when it has no picture
     * @param keyboard the rows of its inline keyboard, or a missing node
     */
    record Shown(
            int id, boolean fromBot, String text, @Nullable Photo photo, JsonNode keyboard) {

        Shown(int id, boolean fromBot, String text, JsonNode keyboard) {
            this(id, fromBot, text, null, keyboard);
        }

        List<String> labels() {
            return ofButtons("text");
        }

        /** The callback data of the buttons. */
        List<String> actions() {
            return ofButtons("callback_data");
        }

        /** The addresses that the buttons open. */
        List<String> addresses() {
            return ofButtons("url");
        }

        /** The callback data of the button with this label. */
        String action(String label) {
            return actions().get(labels().indexOf(label));
        }

        private List<String> ofButtons(String field) {
            return keyboard.values().stream()
                    .flatMap(row -> row.values().stream())
                    .map(button -> button.path(field).asString(""))
                    .toList();
        }
    }

    private final Map<Integer, Shown> messages = new LinkedHashMap<>();
    private final List<Shown> said = new ArrayList<>();
    private long lastSecond = Long.MIN_VALUE;
    private int lastId;
    private boolean blocked;

    synchronized Shown fromUser(String text) {
        return keep(new Shown(++lastId, false, text, MissingNode.getInstance()));
    }

    /** Somebody changes the text of an own message; the same text, as Telegram may tell it too, changes nothing. */
    synchronized Shown byUser(int id, String text) {
        return keep(new Shown(id, false, text, MissingNode.getInstance()));
    }

    synchronized Shown fromBot(String text, JsonNode keyboard) {
        return fromBot(text, null, keyboard);
    }

    synchronized Shown fromBot(String text, @Nullable Photo photo, JsonNode keyboard) {
        return keep(new Shown(++lastId, true, text, photo, keyboard));
    }

    synchronized Shown edit(int id, String text, JsonNode keyboard) {
        Shown before = messages.get(id);
        if (before != null && before.photo() != null) {
            throw Refusal.bad("there is no text in the message to edit");
        }
        return edit(id, text, null, keyboard);
    }

    synchronized Shown edit(int id, String text, @Nullable Photo photo, JsonNode keyboard) {
        Shown before = messages.get(id);
        if (before == null) {
            throw Refusal.bad("message to edit not found");
        }
        if (!before.fromBot()) {
            throw Refusal.bad("message can't be edited");
        }
        Shown after = new Shown(id, true, text, photo, keyboard);
        if (before.equals(after)) {
            throw Refusal.bad("message is not modified: specified new message content and reply markup are exactly"
                    + " the same as a current content and reply markup of the message");
        }
        return keep(after);
    }

    /** Everything the bot said, new and edited, in the order it arrived. */
    synchronized List<Shown> said() {
        return List.copyOf(said);
    }

    /** What {@link #said} gives once it is more than so many. */
    synchronized List<Shown> awaitMoreThan(int count) throws InterruptedException {
        while (said.size() <= count) {
            wait();
        }
        return said();
    }

    /** What the chat shows now. */
    synchronized List<Shown> shown() {
        return List.copyOf(messages.values());
    }

    synchronized void delete(int id) {
        messages.remove(id);
    }

    synchronized void block(boolean now) {
        blocked = now;
    }

    synchronized void refuseIfBlocked() {
        if (blocked) {
            throw new Refusal(403, "Forbidden: bot was blocked by the user", null);
        }
    }

    /** Refuses a second message within one second. */
    synchronized void limit() {
        long second = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        if (second == lastSecond) {
            throw Refusal.flood(1);
        }
        lastSecond = second;
    }

    private Shown keep(Shown message) {
        messages.put(message.id(), message);
        if (message.fromBot()) {
            said.add(message);
            notifyAll();
        }
        return message;
    }
}
