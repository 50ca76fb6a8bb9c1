package io.chatledger.conversation;

import java.nio.charset.StandardCharsets;

/**
 * Something to tap under a reply.
 *
 * @param action comes back as the text of a {@link Message}; at most 64 bytes of UTF-8 (Telegram's limit)
 */
public record Button(String label, String action) {

    public Button {
        if (action.getBytes(StandardCharsets.UTF_8).length > 64) {
            throw new IllegalArgumentException("an action of more than 64 bytes");
        }
    }
}
