package io.chatledger.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods of the Bot API 10.1 that this bot uses, with the limits of the published API. */
final class BotMethods {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode TRUE = BooleanNode.TRUE;
    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");

    private final BotApiDouble bot;
    private final Map<String, String> about = new ConcurrentHashMap<>();
    private volatile JsonNode commands = JSON.createArrayNode();

    BotMethods(BotApiDouble bot) {
        this.bot = bot;
    }

    JsonNode call(String method, Parameters given) throws InterruptedException {
        return switch (method) {
            case "getme" -> getMe(given);
            case "getupdates" -> getUpdates(given);
            case "sendmessage" -> sendMessage(given);
            case "editmessagetext" -> editMessageText(given);
            case "senddocument" -> sendDocument(given);
            case "getfile" -> getFile(given);
            case "sendphoto" -> sendPhoto(given);
            case "editmessagemedia" -> editMessageMedia(given);
            case "answercallbackquery" -> answerCallbackQuery(given);
            case "deletewebhook" -> deleteWebhook(given);
            case "setwebhook" -> setWebhook(given);
            case "getwebhookinfo" -> bot.push.info();
            case "setmycommands" -> setMyCommands(given);
            case "getmycommands" -> commands;
            case "getmyname" -> JSON.createObjectNode().put("name", about.getOrDefault("name", ""));
            case "setmyname" -> about(given, "name", 64);
            case "getmydescription" ->
                JSON.createObjectNode().put("description", about.getOrDefault("description", ""));
            case "setmydescription" -> about(given, "description", 512);
            case "getmyshortdescription" ->
                JSON.createObjectNode().put("short_description", about.getOrDefault("short_description", ""));
            case "setmyshortdescription" -> about(given, "short_description", 120);
            case "sendchataction" -> sendChatAction(given);
            default -> throw new Refusal(404, "Not Found", null);
        };
    }

    private JsonNode about(Parameters given, String field, int longest) {
        given.only(field, "language_code");
        if (given.text(field).length() > longest) {
            throw Refusal.bad("BOT_" + field.toUpperCase(java.util.Locale.ROOT) + "_TOO_LONG");
        }
        about.put(field, given.text(field));
        return TRUE;
    }

    private JsonNode sendDocument(Parameters given) {
        given.only(
                "chat_id",
                "document",
                "caption",
                "reply_markup",
                "parse_mode",
                "caption_entities",
                "disable_content_type_detection",
                "disable_notification",
                "protect_content",
                "reply_parameters",
                "message_thread_id");
        Room room = bot.existing(given.chat());
        room.refuseIfBlocked();
        bot.files.add(given.file(given.text("document")));
        return Telling.message(given.chat(), room.fromBot(caption(given.text("caption")), keyboard(given)));
    }

    private JsonNode getFile(Parameters given) {
        given.only("file_id");
        int number = given.number("file_id", -1, Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (number < 0 || number >= bot.files.size()) {
            throw Refusal.bad("wrong file_id or the file is temporarily unavailable");
        }
        if (bot.files.get(number).length > 20 << 20) {
            throw Refusal.bad("file is too big");
        }
        return JSON.createObjectNode()
                .put("file_id", String.valueOf(number))
                .put("file_unique_id", String.valueOf(number))
                .put("file_path", "documents/" + number);
    }

    private static JsonNode getMe(Parameters given) {
        given.only();
        return Telling.user(4242, "en")
                .put("is_bot", true)
                .put("first_name", "Chatledger")
                .put("username", "chatledger_bot");
    }

    private JsonNode getUpdates(Parameters given) throws InterruptedException {
        given.only("offset", "limit", "timeout", "allowed_updates");
        if (bot.push.isOn()) {
            throw new Refusal(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
                    null);
        }
        List<ObjectNode> updates = bot.updates.poll(
                given.number("offset", 0, Integer.MIN_VALUE, Integer.MAX_VALUE),
                given.number("limit", 100, 1, 100),
                given.number("timeout", 0, 0, 50),
                given.get("allowed_updates").values().stream()
                        .map(JsonNode::asString)
                        .toList());
        return JSON.createArrayNode().addAll(updates);
    }

    private JsonNode sendMessage(Parameters given) {
        given.only(
                "chat_id",
                "text",
                "reply_markup",
                "parse_mode",
                "entities",
                "link_preview_options",
                "disable_notification",
                "protect_content",
                "reply_parameters",
                "message_thread_id");
        Room room = bot.existing(given.chat());
        room.refuseIfBlocked();
        String text = text(given);
        JsonNode keyboard = keyboard(given);
        if (bot.isLimited()) {
            room.limit();
        }
        return Telling.message(given.chat(), room.fromBot(text, keyboard));
    }

    private JsonNode editMessageText(Parameters given) {
        given.only(
                "chat_id",
                "message_id",
                "inline_message_id",
                "text",
                "parse_mode",
                "entities",
                "link_preview_options",
                "reply_markup");
        Room room = bot.existing(given.chat());
        room.refuseIfBlocked();
        return Telling.message(
                given.chat(),
                room.edit(given.number("message_id", 0, 0, Integer.MAX_VALUE), text(given), keyboard(given)));
    }

    private JsonNode sendPhoto(Parameters given) {
        given.only(
                "chat_id",
                "photo",
                "caption",
                "reply_markup",
                "parse_mode",
                "caption_entities",
                "show_caption_above_media",
                "has_spoiler",
                "disable_notification",
                "protect_content",
                "reply_parameters",
                "message_thread_id");
        Room room = bot.existing(given.chat());
        room.refuseIfBlocked();
        Photo photo = given.photo(given.text("photo"));
        String caption = caption(given.text("caption"));
        JsonNode keyboard = keyboard(given);
        if (bot.isLimited()) {
            room.limit();
        }
        return Telling.message(given.chat(), room.fromBot(caption, photo, keyboard));
    }

    private JsonNode editMessageMedia(Parameters given) {
        given.only("chat_id", "message_id", "inline_message_id", "media", "reply_markup");
        Room room = bot.existing(given.chat());
        room.refuseIfBlocked();
        JsonNode media = given.get("media");
        if (!media.path("type").asString("").equals("photo")) {
            throw Refusal.bad("can't parse InputMedia: Field \"type\" must be of type String");
        }
        return Telling.message(
                given.chat(),
                room.edit(
                        given.number("message_id", 0, 0, Integer.MAX_VALUE),
                        caption(media.path("caption").asString("")),
                        given.photo(media.path("media").asString("")),
                        keyboard(given)));
    }

    private static String caption(String caption) {
        if (caption.length() > 1024) {
            throw Refusal.bad("message caption is too long");
        }
        return caption;
    }

    private JsonNode answerCallbackQuery(Parameters given) {
        given.only("callback_query_id", "text", "show_alert", "url", "cache_time");
        if (given.text("text").length() > 200) {
            throw Refusal.bad("MESSAGE_TOO_LONG");
        }
        if (!bot.answer(given.text("callback_query_id"))) {
            throw Refusal.bad("query is too old and response timeout expired or query ID is invalid");
        }
        return TRUE;
    }

    private JsonNode deleteWebhook(Parameters given) {
        given.only("drop_pending_updates");
        if (given.get("drop_pending_updates").asBoolean(false)) {
            bot.updates.forget();
        }
        bot.push.stop();
        return TRUE;
    }

    private JsonNode setWebhook(Parameters given) {
        given.only(
                "url",
                "certificate",
                "ip_address",
                "max_connections",
                "allowed_updates",
                "drop_pending_updates",
                "secret_token");
        String secret = given.text("secret_token");
        if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
            throw Refusal.bad("secret token contains unallowed characters");
        }
        if (given.text("drop_pending_updates").equals("true")) {
            bot.updates.forget();
        }
        bot.updates.allow(given.get("allowed_updates").values().stream()
                .map(JsonNode::asString)
                .toList());
        bot.push.start(given.text("url"), secret, given.number("max_connections", 40, 1, 100));
        return TRUE;
    }

    private JsonNode setMyCommands(Parameters given) {
        given.only("commands", "scope", "language_code");
        JsonNode wanted = given.get("commands");
        if (!wanted.isArray() || wanted.size() > 100) {
            throw Refusal.bad("can't parse commands list");
        }
        for (JsonNode command : wanted.values()) {
            if (!command.path("command").asString("").matches("[a-z0-9_]{1,32}")) {
                throw Refusal.bad("BOT_COMMAND_INVALID");
            }
            int length = command.path("description").asString("").length();
            if (length < 1 || length > 256) {
                throw Refusal.bad("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        commands = wanted;
        return TRUE;
    }

    private JsonNode sendChatAction(Parameters given) {
        given.only("chat_id", "action", "message_thread_id");
        bot.existing(given.chat()).refuseIfBlocked();
        if (!ACTIONS.contains(given.text("action"))) {
            throw Refusal.bad("wrong parameter action in request");
        }
        return TRUE;
    }

    private static String text(Parameters given) {
        String text = given.text("text").strip();
        if (text.isEmpty()) {
            throw Refusal.bad("message text is empty");
        }
        if (text.length() > 4096) {
            throw Refusal.bad("message is too long");
        }
        return text;
    }

    private static JsonNode keyboard(Parameters given) {
        JsonNode markup = given.get("reply_markup");
        if (markup.isMissingNode()) {
            return MissingNode.getInstance();
        }
        JsonNode rows = markup.path("inline_keyboard");
        if (!rows.isArray()) {
            throw Refusal.bad("object expected as reply markup");
        }
        rows.values().stream().flatMap(row -> row.values().stream()).forEach(BotMethods::check);
        return rows;
    }

    private static void check(JsonNode button) {
        if (button.path("text").asString("").isBlank()) {
            throw Refusal.bad("can't parse inline keyboard button: Field \"text\" must be of type String");
        }
        String url = button.path("url").asString("");
        if (!url.isEmpty() && !url.matches("https?://[^/]+\\.[^/]+/.*")) {
            throw Refusal.bad("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
        }
        if (!url.isEmpty() && button.path("callback_data").isMissingNode()) {
            return;
        }
        int bytes = button.path("callback_data").asString("").getBytes(UTF_8).length;
        if (bytes < 1 || bytes > 64) {
            throw Refusal.bad("BUTTON_DATA_INVALID");
        }
    }
}
