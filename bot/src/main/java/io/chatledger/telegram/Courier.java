package io.chatledger.telegram;

import io.chatledger.chart.Png;
import io.chatledger.conversation.Button;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Brings parcels to Telegram and says what became of them. */
final class Courier {

    private static final Duration UNSTATED_WAIT = Duration.ofSeconds(5);

    private final TelegramClient client;
    private final Easel easel;
    private final Desk desk;

    Courier(TelegramClient client, Easel easel, Desk desk) {
        this.client = client;
        this.easel = easel;
        this.desk = desk;
    }

    /** A call to the Bot API. */
    private interface Call {
        void make() throws TelegramApiException;
    }

    /** A call that makes a message, or null. */
    private interface Sending {
        @Nullable
        Integer make() throws TelegramApiException;
    }

    Outcome bring(long chat, Parcel parcel) {
        return switch (parcel) {
            case Parcel.Post post -> post(chat, post.text(), post.buttons());
            case Parcel.Edit edit -> edit(chat, edit);
            case Parcel.Show show -> show(chat, show);
            case Parcel.Redraw redraw -> redraw(chat, redraw);
            case Parcel.File file -> file(chat, file);
            case Parcel.Answer answer -> call(() -> client.execute(new AnswerCallbackQuery(answer.query())));
        };
    }

    /** Whether Telegram does not know the bot's token. */
    static boolean isOfToken(TelegramApiRequestException refusal) {
        return refusal.getErrorCode() == 401 || refusal.getErrorCode() == 404;
    }

    private Outcome edit(long chat, Parcel.Edit edit) {
        EditMessageText method = EditMessageText.builder()
                .chatId(chat)
                .messageId(edit.message())
                .text(edit.text())
                .replyMarkup(Keyboard.of(edit.buttons()))
                .build();
        Outcome outcome = call(() -> client.execute(method));
        return isGone(outcome) ? post(chat, edit.text(), edit.buttons()) : outcome;
    }

    private Outcome file(long chat, Parcel.File file) {
        Fetching.show(client, chat, ActionType.UPLOAD_DOCUMENT);
        try (Desk.Paper paper = desk.write(file.file())) {
            SendDocument method = SendDocument.builder()
                    .chatId(chat)
                    .document(new InputFile(paper.path().toFile(), file.file().fileName()))
                    .caption(file.caption())
                    .replyMarkup(Keyboard.of(file.buttons()))
                    .build();
            return call(() -> desk.client().execute(method));
        } catch (IOException e) {
            return new Outcome.Unknown(e.getClass().getSimpleName());
        }
    }

    /** The words alone where the picture cannot be drawn. */
    private Outcome show(long chat, Parcel.Show show) {
        Fetching.show(client, chat, ActionType.UPLOAD_PHOTO);
        return easel.draw(show.picture())
                .map(drawn -> SendPhoto.builder()
                        .chatId(chat)
                        .photo(new InputFile(drawn.stream(), Easel.FILE))
                        .caption(show.caption())
                        .replyMarkup(Keyboard.of(show.buttons()))
                        .build())
                .map(method -> call(() -> client.execute(method)))
                .orElseGet(() -> post(chat, show.caption(), show.buttons()));
    }

    private Outcome redraw(long chat, Parcel.Redraw redraw) {
        Outcome outcome = easel.draw(redraw.picture())
                .map(drawn -> EditMessageMedia.builder()
                        .chatId(chat)
                        .messageId(redraw.message())
                        .media(media(drawn, redraw.caption()))
                        .replyMarkup(Keyboard.of(redraw.buttons()))
                        .build())
                .map(method -> call(() -> client.execute(method)))
                .orElseGet(() -> post(chat, redraw.caption(), redraw.buttons()));
        return isGone(outcome)
                ? show(chat, new Parcel.Show(redraw.picture(), redraw.caption(), redraw.buttons()))
                : outcome;
    }

    private static InputMediaPhoto media(Png drawn, String caption) {
        InputMediaPhoto media = new InputMediaPhoto(drawn.stream(), Easel.FILE);
        media.setCaption(caption);
        return media;
    }

    private Outcome call(Call call) {
        return sent(() -> {
            call.make();
            return null;
        });
    }

    private Outcome sent(Sending sending) {
        try {
            return new Outcome.Done(sending.make());
        } catch (TelegramApiRequestException e) {
            return outcome(e);
        } catch (TelegramApiException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Outcome.Unknown(cause.getClass().getSimpleName());
        }
    }

    private static Outcome outcome(TelegramApiRequestException e) {
        String reason = e.getErrorCode() + " " + e.getApiResponse();
        if (isOfToken(e)) {
            return new Outcome.Locked();
        }
        return switch (e.getErrorCode()) {
            case 429 -> new Outcome.Flood(wait(e));
            case 400 -> isDone(reason) ? new Outcome.Done() : new Outcome.Refused(reason);
            case 403 -> new Outcome.Refused(reason);
            default -> new Outcome.Unknown(reason);
        };
    }

    private static Duration wait(TelegramApiRequestException e) {
        return e.getParameters() == null || e.getParameters().getRetryAfter() == null
                ? UNSTATED_WAIT
                : Duration.ofSeconds(e.getParameters().getRetryAfter());
    }

    private static boolean isDone(String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        return words.contains("message is not modified") || words.contains("query is too old");
    }

    private static boolean isGone(Outcome outcome) {
        String words = outcome instanceof Outcome.Refused(String reason) ? reason.toLowerCase(Locale.ROOT) : "";
        return words.contains("message to edit not found") || words.contains("message can't be edited");
    }

    private Outcome post(long chat, String text, List<List<Button>> buttons) {
        SendMessage method = SendMessage.builder()
                .chatId(chat)
                .text(text)
                .replyMarkup(Keyboard.of(buttons))
                .build();
        return sent(() -> client.execute(method).getMessageId());
    }
}
