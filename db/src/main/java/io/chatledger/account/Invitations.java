package io.chatledger.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chats that ask to be linked: a chat gets a token for the page, the page a code for the chat. Token and code are good
 * once, and ten minutes from the beginning; the code only in the chat that began.
 */
@Service
@Transactional
public class Invitations {

    static final Duration OPEN = Duration.ofMinutes(10);

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int LONGEST_NAME = 100;

    private final StoredInvitations stored;

    Invitations(StoredInvitations stored) {
        this.stored = stored;
    }

    /**
     * Begins with a chat, and ends what it began before; gives the token.
     *
     * @param chatName as its owner knows it; only the first 100 characters are kept
     * @param home address that opens the chat when a code is put behind it, at most 100 characters, empty when there is
     *     none
     */
    public Secret issue(Chat chat, String chatName, String home, Instant now) {
        stored.forget(chat.channel(), chat.number(), now.minus(REMEMBERED));
        Secret token = Secret.token();
        String name = chatName.length() > LONGEST_NAME ? chatName.substring(0, LONGEST_NAME - 1) + "…" : chatName;
        stored.add(token.hash(), chat.channel(), chat.number(), name, home, now.plus(OPEN));
        return token;
    }

    /** Empty when there never was one, or it was long ago. */
    public Optional<Invitation> find(Secret token, Instant now) {
        return find(token.hash(), now);
    }

    /** @param key of an {@link Invitation} */
    public Optional<Invitation> find(String key, Instant now) {
        return stored.find(key).map(row -> row.toInvitation(now));
    }

    /** Says yes in the name of an account, and gives the code that the chat must say; empty when it is not open. */
    public Optional<Secret> approve(String key, long account, Instant now) {
        Secret code = Secret.code();
        return stored.approve(key, account, code.hash(), now) ? Optional.of(code) : Optional.empty();
    }

    /** Says no; false when it is not open. */
    public boolean decline(String key, Instant now) {
        return stored.decline(key, now);
    }

    /** Takes a code from the chat that began, and gives whose chat it is to be; empty in any other case. */
    public Optional<Approved> redeem(Chat chat, Secret code, Instant now) {
        return stored.approved(chat.channel(), chat.number(), code.hash(), now)
                .filter(row -> stored.redeem(row.tokenHash(), code.hash(), now))
                .map(row -> new Approved(row.account(), row.chatName()));
    }

    /** An account said yes to a chat of that name, and the chat brought the code. */
    public record Approved(long account, String chatName) {}
}
