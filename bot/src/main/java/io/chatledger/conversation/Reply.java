package io.chatledger.conversation;

import java.util.List;

/**
 * An answer, in plain text without markup.
 *
 * @param text not empty, at most 4,096 characters
 * @param buttons rows of buttons, often none
 * @param inPlace whether it takes the place of the message whose button was tapped, where the channel can do that
 */
public record Reply(String text, List<List<Button>> buttons, boolean inPlace) {

    public Reply {
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    public static Reply of(String text) {
        return new Reply(text, List.of(), false);
    }
}
