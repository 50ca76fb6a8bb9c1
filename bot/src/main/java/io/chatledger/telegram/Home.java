package io.chatledger.telegram;

import org.jspecify.annotations.Nullable;

/** Where a browser finds the chat with the bot, once Telegram has said what the bot is called. */
final class Home {

    private volatile String address = "";

    void isOf(@Nullable String bot) {
        if (bot != null) {
            address = "https://t.me/" + bot + "?start=";
        }
    }

    /** Opens the chat when a code is put behind it; empty when the name is not known yet. */
    String address() {
        return address;
    }
}
