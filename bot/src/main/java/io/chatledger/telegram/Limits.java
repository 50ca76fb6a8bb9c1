package io.chatledger.telegram;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many messages a second Telegram takes from this bot, by its published limits unless others were agreed upon.
 *
 * @param all over all chats, 1 to 1,000,000
 * @param chat in one chat, 1 to 1,000,000
 */
@ConfigurationProperties("chatledger.telegram.limits")
record Limits(
        @DefaultValue("30") int all, @DefaultValue("1") int chat) {

    private static final int MOST = 1_000_000;

    /** @throws Unusable when one is out of its range */
    Limits {
        if (Math.min(all, chat) < 1 || Math.max(all, chat) > MOST) {
            throw new Unusable(
                    "The limits of messages a second are whole numbers from 1 to 1,000,000.",
                    "Set chatledger.telegram.limits.all and .chat accordingly, or leave them out.");
        }
    }
}
