package io.chatledger.telegram;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the updates that Telegram would send. */
final class Telling {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Telling() {}

    static ObjectNode message(int update, long chat, Room.Shown message, long epochSecond) {
        ObjectNode told = JSON.createObjectNode().put("update_id", update);
        told.putObject("message")
                .put("message_id", message.id())
                .put("date", epochSecond)
                .put("text", message.text())
                .set("chat", chat(chat))
                .set("from", user(chat, "en"));
        return told;
    }

    /** The message as it is after it was edited. */
    static ObjectNode edited(int update, long chat, Room.Shown message, long epochSecond) {
        ObjectNode told = message(update, chat, message, epochSecond);
        ObjectNode edited = (ObjectNode) told.remove("message");
        told.set("edited_message", edited.put("edit_date", epochSecond + 60));
        return told;
    }

    static ObjectNode tap(int update, long chat, Room.Shown tapped, String query, @Nullable String data) {
        ObjectNode told = JSON.createObjectNode().put("update_id", update);
        ObjectNode callback = told.putObject("callback_query")
                .put("id", query)
                .put("chat_instance", "1")
                .put("data", Objects.requireNonNullElse(data, ""));
        callback.set("from", user(chat, "en"));
        callback.set("message", message(chat, tapped));
        return told;
    }

    static ObjectNode photo(int update, long chat, @Nullable String caption) {
        ObjectNode told =
                message(update, chat, new Room.Shown(900, false, "", MissingNode.getInstance()), 1_700_000_000);
        ObjectNode message = (ObjectNode) told.get("message");
        message.remove("text");
        message.putArray("photo").addObject().put("file_id", "f").put("file_unique_id", "u");
        if (caption != null) {
            message.put("caption", caption);
        }
        return told;
    }

    /** A file that somebody sends. */
    static ObjectNode document(int update, long chat, String name, int file) {
        ObjectNode told = without(update, chat);
        told.withObject("message")
                .putObject("document")
                .put("file_id", String.valueOf(file))
                .put("file_unique_id", String.valueOf(file))
                .put("file_name", name);
        return told;
    }

    static ObjectNode location(int update, long chat, double north, double east) {
        ObjectNode told = without(update, chat);
        told.withObject("message").putObject("location").put("latitude", north).put("longitude", east);
        return told;
    }

    private static ObjectNode without(int update, long chat) {
        ObjectNode told = message(
                update,
                chat,
                new Room.Shown(900, false, "", MissingNode.getInstance()),
                Instant.now().getEpochSecond());
        told.withObject("message").remove("text");
        return told;
    }

    static ObjectNode group(int update, long group, String text) {
        ObjectNode told =
                message(update, group, new Room.Shown(1, false, text, MissingNode.getInstance()), 1_700_000_000);
        told.withObject("message").withObject("chat").put("type", "group").put("title", "Flat");
        return told;
    }

    /** A message of a kind that nobody knows. */
    static ObjectNode garbled(int update, long chat) {
        ObjectNode told =
                message(update, chat, new Room.Shown(1, false, "?", MissingNode.getInstance()), 1_700_000_000);
        told.withObject("message").putObject("forward_origin").put("type", "rocket");
        return told;
    }

    /** A message that says nothing, such as a notice of Telegram's own. */
    static ObjectNode empty(int update) {
        ObjectNode told = message(update, 5, new Room.Shown(1, false, "", MissingNode.getInstance()), 1_700_000_000);
        told.withObject("message").remove("text");
        return told;
    }

    /** A message of the bot, as the Bot API returns it. */
    static ObjectNode message(long chat, Room.Shown shown) {
        ObjectNode message = JSON.createObjectNode()
                .put("message_id", shown.id())
                .put("date", 1_700_000_000)
                .put(shown.photo() == null ? "text" : "caption", shown.text());
        if (shown.photo() != null) {
            shown.photo().tell(message);
        }
        message.set("chat", chat(chat));
        if (!shown.keyboard().isMissingNode()) {
            message.putObject("reply_markup").set("inline_keyboard", shown.keyboard());
        }
        return message;
    }

    static ObjectNode user(long id, String language) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("is_bot", false)
                .put("first_name", "Somebody")
                .put("language_code", language);
    }

    static ObjectNode chat(long id) {
        return JSON.createObjectNode().put("id", id).put("type", "private").put("first_name", "Somebody");
    }
}
