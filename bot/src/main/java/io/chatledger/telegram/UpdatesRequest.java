package io.chatledger.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Asks for updates, each of which is read by itself. */
final class UpdatesRequest extends GetUpdates {

    /** @param offset above the updates that it confirms, or null to confirm none */
    UpdatesRequest(@Nullable Integer offset, Duration longest) {
        setOffset(offset);
        setTimeout((int) longest.toSeconds());
        setAllowedUpdates(UpdateJson.WANTED);
    }

    @Override
    @SuppressWarnings("NonApiType")
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            ArrayList<Update> updates = new ArrayList<>();
            for (JsonNode update : OBJECT_MAPPER.readTree(answer).path("result")) {
                updates.add(UpdateJson.read(update));
            }
            return updates;
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("not JSON: " + e.getClass().getSimpleName());
        }
    }
}
