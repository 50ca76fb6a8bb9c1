package io.chatledger.account;

import io.chatledger.account.StoredInvitations.Row;
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
    private static final int TRIES = 10;

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
        forgetOld(now);
        end(chat);
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

    /**
     * Says yes in the name of an account; false when it is not open. To say it again with the same code does no harm.
     *
     * @param code the chat must say it
     */
    public boolean approve(String key, long account, Secret code, Instant now) {
        return stored.approve(key, account, code.hash(), now);
    }

    /** Whether the account has said yes, and its code still waits for the chat. */
    public boolean isApproved(String key, long account, Secret code, Instant now) {
        return stored.approved(key, account, code.hash(), now).isPresent();
    }

    /** Says no; false when it is not open. */
    public boolean decline(String key, Instant now) {
        return stored.decline(key, now);
    }

    /**
     * Whose chat the one that began is to be when it says this code; empty in any other case. After ten wrong codes no
     * code is right.
     */
    public Optional<Approved> look(Chat chat, Secret code, Instant now) {
        return approved(chat, code, now).map(row -> new Approved(row.account(), row.chatName()));
    }

    /** The same, once: the invitation is over then. */
    public Optional<Approved> redeem(Chat chat, Secret code, Instant now) {
        return approved(chat, code, now)
                .filter(row -> stored.redeem(row.tokenHash(), code.hash(), now))
                .map(row -> new Approved(row.account(), row.chatName()));
    }

    /** Ends what the chat has begun. */
    public void end(Chat chat) {
        stored.forgetOf(chat.channel(), chat.number());
    }

    /** Forgets what nobody can use any more. */
    public void forgetOld(Instant now) {
        stored.forget(now.minus(REMEMBERED));
    }

    private Optional<Row> approved(Chat chat, Secret code, Instant now) {
        Optional<Row> found = stored.approved(chat.channel(), chat.number(), code.hash(), TRIES, now);
        if (found.isEmpty()) {
            stored.countWrong(chat.channel(), chat.number());
        }
        return found;
    }

    /** An account said yes to a chat of that name, and the chat brought the code. */
    public record Approved(long account, String chatName) {}
}
