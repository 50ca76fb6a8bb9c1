package io.chatledger.telegram;

import io.chatledger.conversation.Button;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Buttons as Telegram shows them below a message. */
final class Keyboard {

    private Keyboard() {}

    /** Null for none. */
    static @Nullable InlineKeyboardMarkup of(List<List<Button>> rows) {
        return rows.isEmpty()
                ? null
                : new InlineKeyboardMarkup(rows.stream()
                        .map(row -> new InlineKeyboardRow(
                                row.stream().map(Keyboard::button).toList()))
                        .toList());
    }

    private static InlineKeyboardButton button(Button button) {
        var made = InlineKeyboardButton.builder().text(button.label());
        return button.address() == null
                ? made.callbackData(button.action()).build()
                : made.url(button.address()).build();
    }
}
