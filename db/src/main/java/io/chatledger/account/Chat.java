package io.chatledger.account;

/**
 * A place where somebody talks to Chatledger.
 *
 * @param channel for example {@code telegram} or {@code terminal}; at most 16 characters
 * @param number the channel's own number of the chat
 */
public record Chat(String channel, long number) {

    public static final String TELEGRAM = "telegram";
    public static final String TERMINAL = "terminal";

    /** @throws IllegalArgumentException when the channel's name is empty or too long */
    public Chat {
        if (channel.isEmpty() || channel.length() > 16) {
            throw new IllegalArgumentException("a channel's name has 1 to 16 characters");
        }
    }

    /** For example {@code telegram:42}. */
    @Override
    public String toString() {
        return channel + ":" + number;
    }
}
