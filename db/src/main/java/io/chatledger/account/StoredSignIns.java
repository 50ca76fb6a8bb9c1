package io.chatledger.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of passwords and identities. */
interface StoredSignIns extends Repository<StoredSignIns.Row, Long> {

    /** One password. */
    record Row(long accountId, String hash, int signOuts) {}

    @Query("""
            SELECT account_id, hash, sign_outs FROM password JOIN account ON account.id = password.account_id
            WHERE address = :address""")
    Optional<Row> password(String address);

    @Query("""
            SELECT account_id, hash, sign_outs FROM password JOIN account ON account.id = password.account_id
            WHERE account_id = :account""")
    Optional<Row> password(long account);

    @Query("SELECT address FROM password WHERE account_id = :account")
    Optional<String> address(long account);

    @Modifying
    @Query("UPDATE password SET hash = :hash, changed_at = :now WHERE account_id = :account")
    boolean change(long account, String hash, Instant now);

    @Modifying
    @Query("UPDATE password SET hash = :hash, changed_at = :now WHERE account_id = :account AND hash = :old")
    boolean replace(long account, String old, String hash, Instant now);

    @Modifying
    @Query("""
            INSERT INTO password (account_id, address, hash, changed_at)
            VALUES (:account, :address, :hash, :now)""")
    void addPassword(long account, String address, String hash, Instant now);

    @Query("SELECT account_id FROM provider_identity WHERE issuer = :issuer AND subject = :subject")
    Optional<Long> accountOf(String issuer, String subject);

    @Query("SELECT address FROM provider_identity WHERE account_id = :account")
    Optional<String> identity(long account);

    @Query("SELECT issuer, subject, address FROM provider_identity WHERE account_id = :account")
    Optional<SignIns.Identity> identityOf(long account);

    @Modifying
    @Query("""
            INSERT INTO provider_identity (account_id, issuer, subject, address)
            VALUES (:account, :issuer, :subject, :address)""")
    void addIdentity(long account, String issuer, String subject, String address);

    @Modifying
    @Query("DELETE FROM password WHERE account_id = :account")
    void forgetPassword(long account);

    @Modifying
    @Query("DELETE FROM provider_identity WHERE account_id = :account")
    void forgetIdentity(long account);

    @Query("SELECT sign_outs FROM account WHERE id = :account")
    Optional<Integer> signOuts(long account);

    @Modifying
    @Query("UPDATE account SET sign_outs = sign_outs + 1 WHERE id = :account")
    void signOut(long account);

    @Modifying
    @Query("UPDATE account SET sign_outs = sign_outs WHERE id = :account")
    boolean lock(long account);
}
