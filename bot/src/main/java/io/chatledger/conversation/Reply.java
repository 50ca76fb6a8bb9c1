package io.chatledger.conversation;

import java.util.List;

/**
 * An answer, in plain text without markup.
 *
 * @param text not empty, at most {@link #LONGEST} characters
 * @param buttons rows of buttons, often none
 * @param inPlace whether it takes the place of the message whose button was tapped, where the channel can do that
 */
public record Reply(String text, List<List<Button>> buttons, boolean inPlace) {

    /** UTF-16 units in a text (Telegram's limit). */
    public static final int LONGEST = 4096;

    public Reply {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a reply of " + text.length() + " characters");
        }
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    public static Reply of(String text) {
        return new Reply(text, List.of(), false);
    }

    Reply replacing() {
        return new Reply(text, buttons, true);
    }

    static Reply inPlace(String text, List<List<Button>> buttons) {
        return new Reply(text, buttons, true);
    }
}
