package io.chatledger.telegram;

import io.chatledger.conversation.Button;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Brings parcels to Telegram and says what became of them. */
final class Courier {

    private static final Duration UNSTATED_WAIT = Duration.ofSeconds(5);

    private final TelegramClient client;

    Courier(TelegramClient client) {
        this.client = client;
    }

    Outcome bring(long chat, Parcel parcel) {
        return switch (parcel) {
            case Parcel.Post post -> call(post(chat, post.text(), post.buttons()));
            case Parcel.Edit edit -> edit(chat, edit);
            case Parcel.Answer answer -> call(new AnswerCallbackQuery(answer.query()));
        };
    }

    /** Whether Telegram does not know the bot's token. */
    static boolean isOfToken(TelegramApiRequestException refusal) {
        return refusal.getErrorCode() == 401 || refusal.getErrorCode() == 404;
    }

    private Outcome edit(long chat, Parcel.Edit edit) {
        Outcome outcome = call(EditMessageText.builder()
                .chatId(chat)
                .messageId(edit.message())
                .text(edit.text())
                .replyMarkup(keyboard(edit.buttons()))
                .build());
        return outcome instanceof Outcome.Refused(String reason) && isGone(reason)
                ? call(post(chat, edit.text(), edit.buttons()))
                : outcome;
    }

    private Outcome call(BotApiMethod<?> method) {
        try {
            client.execute(method);
            return new Outcome.Done();
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

    private static boolean isGone(String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        return words.contains("message to edit not found") || words.contains("message can't be edited");
    }

    private static SendMessage post(long chat, String text, List<List<Button>> buttons) {
        return SendMessage.builder()
                .chatId(chat)
                .text(text)
                .replyMarkup(keyboard(buttons))
                .build();
    }

    private static @Nullable InlineKeyboardMarkup keyboard(List<List<Button>> rows) {
        return rows.isEmpty()
                ? null
                : new InlineKeyboardMarkup(rows.stream()
                        .map(row -> new InlineKeyboardRow(
                                row.stream().map(Courier::button).toList()))
                        .toList());
    }

    private static InlineKeyboardButton button(Button button) {
        var made = InlineKeyboardButton.builder().text(button.label());
        return button.address() == null
                ? made.callbackData(button.action()).build()
                : made.url(button.address()).build();
    }
}
