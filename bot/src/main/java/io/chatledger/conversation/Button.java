package io.chatledger.conversation;

/**
 * Something to tap under a reply.
 *
 * @param action comes back as the text of a {@link Message}; at most 64 bytes of UTF-8 (Telegram's limit)
 */
public record Button(String label, String action) {}
