package io.chatledger.telegram;

import io.chatledger.account.Chat;
import io.chatledger.conversation.Message;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;

/** What an update brings. */
sealed interface Incoming {

    /** How a location is said in words. */
    String SHARED = "/settings %.4f,%.4f";

    /** The private chat it comes from. */
    Chat chat();

    /** Something written, or the words under a picture. */
    record Text(Message message) implements Incoming {
        @Override
        public Chat chat() {
            return message.chat();
        }
    }

    /** Something written that was changed afterwards. */
    record Edit(Message message) implements Incoming {
        @Override
        public Chat chat() {
            return message.chat();
        }
    }

    /**
     * A tap on a button.
     *
     * @param query to be answered, so that the button stops waiting
     * @param tapped the number of the message whose button it is
     */
    record Tap(Message message, String query, int tapped) implements Incoming {
        @Override
        public Chat chat() {
            return message.chat();
        }
    }

    /**
     * A CSV file to be put back.
     *
     * @param file under which Telegram keeps it
     */
    record Table(Message message, String file) implements Incoming {

        @Override
        public Chat chat() {
            return message.chat();
        }
    }

    /** A tap below a message that is out of reach, or in another chat; only to be answered. */
    record Stale(Chat chat, String query) implements Incoming {}

    /** A picture, a voice message or another thing without words. */
    record Wordless(Chat chat) implements Incoming {}

    /** Empty for what is not for this bot: other chats than private ones, notices. */
    static Optional<Incoming> of(Update update, Instant now) {
        if (update.hasMessage()) {
            return ofMessage(update.getMessage());
        }
        if (update.hasEditedMessage()) {
            return ofMessage(update.getEditedMessage())
                    .flatMap(said ->
                            said instanceof Text(Message message) ? Optional.of(new Edit(message)) : Optional.empty());
        }
        return update.hasCallbackQuery() ? ofTap(update.getCallbackQuery(), now) : Optional.empty();
    }

    private static Optional<Incoming> ofMessage(org.telegram.telegrambots.meta.api.objects.message.Message message) {
        if (!message.isUserMessage()) {
            return Optional.empty();
        }
        Chat chat = new Chat(Chat.TELEGRAM, message.getChatId());
        Instant at = Instant.ofEpochSecond(message.getDate());
        if (isTable(message.getDocument())) {
            String file = message.getDocument().getFileId();
            return Optional.of(new Table(said(chat, "", false, at, message.getFrom(), 0), file));
        }
        if (message.hasLocation()) {
            String place = String.format(
                    Locale.ROOT,
                    SHARED,
                    message.getLocation().getLatitude(),
                    message.getLocation().getLongitude());
            return Optional.of(new Text(said(chat, place, false, at, message.getFrom(), 0)));
        }
        String text = message.hasText() ? message.getText() : message.getCaption();
        if (StringUtils.hasText(text)) {
            return Optional.of(new Text(said(chat, text, false, at, message.getFrom(), message.getMessageId())));
        }
        return hasContent(message) ? Optional.of(new Wordless(chat)) : Optional.empty();
    }

    private static Optional<Incoming> ofTap(CallbackQuery query, Instant now) {
        Chat chat = new Chat(Chat.TELEGRAM, query.getFrom().getId());
        boolean here = query.getMessage() != null && query.getMessage().isUserMessage();
        return here && query.getData() != null
                ? Optional.of(new Tap(
                        said(
                                chat,
                                query.getData(),
                                true,
                                now,
                                query.getFrom(),
                                query.getMessage().getMessageId()),
                        query.getId(),
                        query.getMessage().getMessageId()))
                : Optional.of(new Stale(chat, query.getId()));
    }

    private static boolean isTable(@Nullable Document document) {
        return document != null
                && document.getFileName() != null
                && document.getFileName().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static Message said(Chat chat, String text, boolean tapped, Instant at, @Nullable User from, long number) {
        String language = from == null ? null : from.getLanguageCode();
        Locale locale = language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
        return new Message(chat, text, tapped, at, locale, null, ChatName.of(from), "", number);
    }

    private static boolean hasContent(org.telegram.telegrambots.meta.api.objects.message.Message message) {
        return message.hasPhoto()
                || message.hasVoice()
                || message.hasAudio()
                || message.hasVideo()
                || message.hasVideoNote()
                || message.hasAnimation()
                || message.hasSticker()
                || message.hasDocument()
                || message.hasLocation()
                || message.hasContact()
                || message.hasPoll()
                || message.hasDice();
    }
}
