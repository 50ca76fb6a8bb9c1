package io.chatledger.conversation;

import io.chatledger.account.Chat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What somebody said in a chat, by typing or by a tap on a button.
 *
 * @param text what was typed, or the {@link Button#action} of the button that was tapped
 * @param tapped whether a button was tapped
 * @param at when it was said
 * @param locale what the channel knows of the user's language; used on first contact
 * @param zone what the channel knows of the user's zone; used on first contact
 */
public record Message(Chat chat, String text, boolean tapped, Instant at, Locale locale, ZoneId zone) {

    /** Longer texts are refused, in UTF-16 units (Telegram's limit). */
    static final int LONGEST = 4096;
}
