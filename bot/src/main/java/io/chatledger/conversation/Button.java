package io.chatledger.conversation;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Something to tap under a reply.
 *
 * @param action comes back as the text of a {@link Message}; at most 64 bytes of UTF-8 (Telegram's limit)
 * @param address is opened instead, null for a button that comes back
 */
public record Button(String label, String action, @Nullable String address) {

    public Button {
        if (action.getBytes(StandardCharsets.UTF_8).length > 64) {
            throw new IllegalArgumentException("an action of more than 64 bytes");
        }
    }

    public Button(String label, String action) {
        this(label, action, null);
    }

    static Button opening(String address, String label) {
        return new Button(label, "", address);
    }
}
