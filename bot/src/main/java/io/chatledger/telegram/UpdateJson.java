package io.chatledger.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Reads each update by itself: one that the library cannot read would be brought again for ever and hold up others, so
 * it is passed over.
 */
final class UpdateJson {

    /** The kinds of updates that Telegram is asked for. */
    static final List<String> WANTED = List.of("message", "edited_message", "callback_query");

    private static final Logger log = LoggerFactory.getLogger(UpdateJson.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private UpdateJson() {}

    /** Empty for what is no update. */
    static Optional<Update> read(byte[] body) {
        try {
            JsonNode update = JSON.readTree(body);
            if (update.path("update_id").isInt()) {
                return Optional.of(read(update));
            }
            log.error("Something that is no update was brought, and is passed over");
        } catch (IOException e) {
            log.error("Something that is no JSON was brought, and is passed over: {}", Trace.of(e));
        }
        return Optional.empty();
    }

    /** With nothing in it when it cannot be read. */
    static Update read(JsonNode json) {
        try {
            return JSON.treeToValue(json, Update.class);
        } catch (JsonProcessingException e) {
            log.error("Update {} cannot be read: {}", json.path("update_id"), Trace.of(e));
            Update update = new Update();
            update.setUpdateId(json.path("update_id").asInt());
            return update;
        }
    }
}
