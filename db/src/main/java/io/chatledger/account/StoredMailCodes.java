package io.chatledger.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of the codes sent by e-mail. */
interface StoredMailCodes extends Repository<StoredMailCodes.Row, String> {

    /** One code. */
    record Row(String keyHash, String address) {}

    @Modifying
    @Query("DELETE FROM mail_code WHERE expires_at <= :now")
    void forget(Instant now);

    @Modifying
    @Query("""
            INSERT INTO mail_code (key_hash, address, code_hash, tries, expires_at)
            VALUES (:key, :address, :code, 0, :expiry)""")
    void add(String key, String address, String code, Instant expiry);

    @Query("SELECT address FROM mail_code WHERE key_hash = :key AND tries < 5 AND expires_at > :now")
    Optional<String> address(String key, Instant now);

    @Modifying
    @Query("UPDATE mail_code SET tries = tries + 1 WHERE key_hash = :key AND tries < 5 AND expires_at > :now")
    boolean count(String key, Instant now);

    @Query("SELECT address FROM mail_code WHERE key_hash = :key AND code_hash = :code AND expires_at > :now")
    Optional<String> address(String key, String code, Instant now);

    @Modifying
    @Query("DELETE FROM mail_code WHERE key_hash = :key")
    boolean delete(String key);

    @Modifying
    @Query("DELETE FROM mail_code WHERE address = :address")
    void forgetOf(String address);
}
