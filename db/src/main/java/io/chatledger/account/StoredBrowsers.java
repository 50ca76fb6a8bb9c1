package io.chatledger.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of the browsers that are known. */
interface StoredBrowsers extends Repository<StoredBrowsers.Row, String> {

    /** One browser. */
    record Row(String tokenHash, long accountId, Instant expiresAt) {}

    @Modifying
    @Query("INSERT INTO known_browser (token_hash, account_id, expires_at) VALUES (:token, :account, :expiry)")
    void add(String token, long account, Instant expiry);

    @Query("""
            SELECT account_id FROM known_browser
            WHERE token_hash = :token AND account_id = :account AND expires_at > :now""")
    Optional<Long> find(String token, long account, Instant now);

    @Modifying
    @Query("DELETE FROM known_browser WHERE expires_at <= :now")
    void forget(Instant now);

    @Modifying
    @Query("DELETE FROM known_browser WHERE account_id = :account")
    void forgetOf(long account);
}
