package io.chatledger.account;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of the chats, as far as they are linked. */
interface StoredLinks extends Repository<StoredLinks.Row, Long> {

    /** One chat. */
    record Row(String channel, long chatNumber, String name, Instant linkedAt, Instant lastSeenAt) {

        LinkedChat toLinkedChat() {
            return new LinkedChat(new Chat(channel, chatNumber), name, linkedAt, lastSeenAt);
        }
    }

    @Query("""
            SELECT channel, chat_number, name, linked_at, last_seen_at FROM chat
            WHERE account_id = :account AND linked_at IS NOT NULL ORDER BY linked_at DESC""")
    List<Row> of(long account);

    @Query("SELECT created_at FROM account WHERE id = :account")
    Instant created(long account);

    @Modifying
    @Query("""
            UPDATE chat SET account_id = :account, name = :name, linked_at = :now, asked = NULL, asked_at = NULL
            WHERE channel = :channel AND chat_number = :number""")
    void link(String channel, long number, String name, long account, Instant now);

    @Modifying
    @Query("""
            UPDATE chat SET last_seen_at = last_seen_at
            WHERE channel = :channel AND chat_number = :number AND account_id = :account""")
    boolean lock(String channel, long number, long account);

    @Modifying
    @Query("""
            UPDATE chat SET account_id = :account, name = NULL, linked_at = NULL, asked = NULL, asked_at = NULL
            WHERE channel = :channel AND chat_number = :number""")
    void unlink(String channel, long number, long account);

    @Modifying
    @Query("UPDATE chat SET last_seen_at = last_seen_at WHERE account_id = :account")
    void lockAll(long account);

    @Query(
            "SELECT channel, chat_number, '' AS name, last_seen_at AS linked_at, last_seen_at FROM chat WHERE account_id = :account")
    List<Row> all(long account);

    @Modifying
    @Query("UPDATE account SET sign_outs = sign_outs WHERE id = :account")
    boolean lockAccount(long account);

    /**
     * Locks all chats of an account and then the account, in the order in which messages do; after that no chat is
     * linked to it. False when there is no such account.
     */
    default boolean lockWhole(long account) {
        lockAll(account);
        boolean there = lockAccount(account);
        lockAll(account);
        return there;
    }

    @Modifying
    @Query("DELETE FROM chat WHERE account_id = :account")
    void forget(long account);
}
