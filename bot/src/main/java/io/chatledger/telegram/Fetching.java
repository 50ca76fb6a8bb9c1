package io.chatledger.telegram;

import io.chatledger.account.Chat;
import io.chatledger.takeout.Imports;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Fetches files that were sent, before any transaction begins. The library's own way asks api.telegram.org, whatever address
 * is set.
 *
 * @param root address before a file's path; it has the token in it
 */
record Fetching(TelegramClient client, OkHttpClient http, String root) {

    private static final Logger log = LoggerFactory.getLogger(Fetching.class);

    /** At most as many bytes as are read, and one more; empty when Telegram does not hand the file out. */
    Optional<byte[]> fetch(Chat chat, String file) {
        show(client, chat.number(), ActionType.TYPING);
        try {
            String path = client.execute(new GetFile(file)).getFilePath();
            Request request = new Request.Builder().url(root + path).build();
            try (Response response = http.newCall(request).execute()) {
                return response.isSuccessful()
                        ? Optional.of(Objects.requireNonNull(response.body())
                                .byteStream()
                                .readNBytes(Imports.LARGEST + 1))
                        : Optional.empty();
            }
        } catch (TelegramApiException | IOException e) {
            log.warn("A file could not be fetched ({})", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Shows in the chat that something is being done; it does not matter whether that arrives. */
    static void show(TelegramClient client, long chat, ActionType action) {
        try {
            client.execute(new SendChatAction(String.valueOf(chat), action.toString()));
        } catch (TelegramApiException e) {
            log.debug("An action was not shown ({})", e.getClass().getSimpleName());
        }
    }
}
