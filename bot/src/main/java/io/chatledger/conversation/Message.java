package io.chatledger.conversation;

import io.chatledger.account.Chat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in a chat, by typing or by a tap on a button.
 *
 * @param text what was typed, or the {@link Button#action} of the button that was tapped
 * @param tapped whether a button was tapped
 * @param at when it was said
 * @param locale what the channel knows of the user's language; used on first contact
 * @param zone what the channel knows of the user's zone, null when it knows nothing; used on first contact
 * @param chatName what its owner knows the chat by
 * @param home address that opens the chat when a code is put behind it, empty when there is none
 * @param number the channel's number of the message in its chat, of a tap the one whose button it was; 0 when it has none
 */
public record Message(
        Chat chat,
        String text,
        boolean tapped,
        Instant at,
        Locale locale,
        @Nullable ZoneId zone,
        String chatName,
        String home,
        long number) {

    /** Longer texts are refused, in UTF-16 units (Telegram's limit). */
    static final int LONGEST = 4096;

    /** A message that has no number. */
    public Message(
            Chat chat,
            String text,
            boolean tapped,
            Instant at,
            Locale locale,
            @Nullable ZoneId zone,
            String chatName,
            String home) {
        this(chat, text, tapped, at, locale, zone, chatName, home, 0);
    }

    /** A message in a chat that has no name. */
    public Message(Chat chat, String text, boolean tapped, Instant at, Locale locale, @Nullable ZoneId zone) {
        this(chat, text, tapped, at, locale, zone, chat.channel(), "");
    }

    /** The same, in a chat that such an address opens. */
    public Message at(String home) {
        return new Message(chat, text, tapped, at, locale, zone, chatName, home, number);
    }
}
