package io.chatledger.account;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Accounts and the chats they are reached by. */
interface Chats extends Repository<Account, Long> {

    Account save(Account account);

    Optional<Account> findById(Long account);

    void deleteById(Long account);

    @Query("""
            SELECT account.* FROM account JOIN chat ON chat.account_id = account.id
            WHERE chat.channel = :channel AND chat.chat_number = :number""")
    Account account(String channel, long number);

    @Modifying
    @Query("UPDATE chat SET last_seen_at = :now WHERE channel = :channel AND chat_number = :number")
    boolean touch(String channel, long number, Instant now);

    @Modifying
    @Query("""
            INSERT INTO chat (channel, chat_number, account_id, last_seen_at)
            VALUES (:channel, :number, :account, :now)""")
    void add(String channel, long number, long account, Instant now);

    @Modifying
    @Query("UPDATE chat SET asked = :text, asked_at = :now WHERE channel = :channel AND chat_number = :number")
    void remember(String channel, long number, String text, Instant now);

    @Query("""
            SELECT asked FROM chat
            WHERE channel = :channel AND chat_number = :number AND asked_at >= :since""")
    @Nullable
    String asked(String channel, long number, Instant since);

    @Modifying
    @Query("UPDATE chat SET asked = NULL, asked_at = NULL WHERE channel = :channel AND chat_number = :number")
    void forget(String channel, long number);
}
