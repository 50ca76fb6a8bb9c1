package io.chatledger.telegram;

import io.chatledger.account.Chat;
import io.chatledger.takeout.Imports;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Fetches files that were sent, before any transaction begins. */
record Fetching(TelegramClient client) {

    private static final Logger log = LoggerFactory.getLogger(Fetching.class);

    /** At most as many bytes as are read, and one more; empty when Telegram does not hand the file out. */
    Optional<byte[]> fetch(Chat chat, String file) {
        show(client, chat.number(), ActionType.TYPING);
        try (InputStream in = client.downloadFileAsStream(client.execute(new GetFile(file)))) {
            return Optional.of(in.readNBytes(Imports.LARGEST + 1));
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
