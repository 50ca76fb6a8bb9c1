package io.chatledger.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Asks for updates and reads each by itself: one that the library cannot read would hold up all others for ever, so it
 * becomes an update with nothing in it.
 */
final class UpdatesRequest extends GetUpdates {

    private static final Logger log = LoggerFactory.getLogger(UpdatesRequest.class);
    private static final List<String> WANTED = List.of("message", "edited_message", "callback_query");

    /** @param offset above the updates that it confirms, or null to confirm none */
    UpdatesRequest(@Nullable Integer offset, Duration longest) {
        setOffset(offset);
        setTimeout((int) longest.toSeconds());
        setAllowedUpdates(WANTED);
    }

    @Override
    @SuppressWarnings("NonApiType")
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            ArrayList<Update> updates = new ArrayList<>();
            for (JsonNode update : OBJECT_MAPPER.readTree(answer).path("result")) {
                updates.add(read(update));
            }
            return updates;
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("not JSON: " + e.getClass().getSimpleName());
        }
    }

    private static Update read(JsonNode json) {
        try {
            return OBJECT_MAPPER.treeToValue(json, Update.class);
        } catch (JsonProcessingException e) {
            log.error("Update {} cannot be read: {}", json.path("update_id"), Trace.of(e));
            Update update = new Update();
            update.setUpdateId(json.path("update_id").asInt());
            return update;
        }
    }
}
