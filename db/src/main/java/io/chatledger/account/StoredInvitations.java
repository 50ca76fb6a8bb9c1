package io.chatledger.account;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of the invitations. */
interface StoredInvitations extends Repository<StoredInvitations.Row, String> {

    /** One invitation; the account is whose code waits for the chat. */
    record Row(
            String tokenHash,
            String channel,
            long chatNumber,
            String chatName,
            String home,
            Instant expiresAt,
            @Nullable Long accountId,
            @Nullable Instant closedAt) {

        Invitation toInvitation(Instant now) {
            boolean open = accountId == null && closedAt == null && expiresAt.isAfter(now);
            return new Invitation(tokenHash, new Chat(channel, chatNumber), chatName, home, open);
        }

        long account() {
            return Objects.requireNonNull(accountId);
        }
    }

    @Modifying
    @Query("DELETE FROM invitation WHERE expires_at < :before")
    void forget(Instant before);

    @Modifying
    @Query("""
            INSERT INTO invitation (token_hash, channel, chat_number, chat_name, home, expires_at)
            VALUES (:token, :channel, :number, :name, :home, :expiry)""")
    void add(String token, String channel, long number, String name, String home, Instant expiry);

    @Query("SELECT * FROM invitation WHERE token_hash = :token")
    Optional<Row> find(String token);

    @Modifying
    @Query("""
            UPDATE invitation SET account_id = :account, code_hash = :code
            WHERE token_hash = :token AND closed_at IS NULL AND expires_at > :now
              AND (account_id IS NULL OR (account_id = :account AND code_hash = :code))""")
    boolean approve(String token, long account, String code, Instant now);

    @Query("""
            SELECT * FROM invitation
            WHERE token_hash = :token AND account_id = :account AND code_hash = :code
              AND closed_at IS NULL AND expires_at > :now""")
    Optional<Row> approved(String token, long account, String code, Instant now);

    @Modifying
    @Query("""
            UPDATE invitation SET closed_at = :now
            WHERE token_hash = :token AND account_id IS NULL AND closed_at IS NULL AND expires_at > :now""")
    boolean decline(String token, Instant now);

    @Query("""
            SELECT * FROM invitation
            WHERE channel = :channel AND chat_number = :number AND code_hash = :code
              AND closed_at IS NULL AND expires_at > :now AND tries < :most""")
    Optional<Row> approved(String channel, long number, String code, int most, Instant now);

    @Modifying
    @Query("""
            UPDATE invitation SET tries = tries + 1
            WHERE channel = :channel AND chat_number = :number AND code_hash IS NOT NULL AND closed_at IS NULL""")
    void countWrong(String channel, long number);

    @Modifying
    @Query("""
            UPDATE invitation SET closed_at = :now
            WHERE token_hash = :token AND code_hash = :code AND closed_at IS NULL AND expires_at > :now""")
    boolean redeem(String token, String code, Instant now);

    @Modifying
    @Query("DELETE FROM invitation WHERE account_id = :account")
    void forgetOf(long account);

    @Modifying
    @Query("DELETE FROM invitation WHERE channel = :channel AND chat_number = :number")
    void forgetOf(String channel, long number);
}
