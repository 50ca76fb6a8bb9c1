package io.chatledger.account;

import java.util.List;
import java.util.Set;

/**
 * Published in the transaction in which an account is deleted: whoever keeps something by account, chat or address
 * forgets it.
 */
public record Leaving(long account, List<Chat> chats, Set<EmailAddress> addresses) {

    public Leaving {
        chats = List.copyOf(chats);
        addresses = Set.copyOf(addresses);
    }
}
