package io.chatledger.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of the addresses for alerts. */
interface StoredAlertAddresses extends Repository<StoredAlertAddresses.Row, Long> {

    /** One address. */
    record Row(long accountId, String address) {}

    @Query("SELECT address FROM alert_address WHERE account_id = :account")
    Optional<String> find(long account);

    @Query("SELECT address FROM alert_address WHERE account_id = :account AND wanted = 'yes'")
    Optional<String> wanted(long account);

    @Modifying
    @Query("INSERT INTO alert_address (account_id, address, wanted) VALUES (:account, :address, 'yes')")
    void add(long account, String address);

    @Modifying
    @Query("UPDATE alert_address SET address = :address WHERE account_id = :account")
    boolean change(long account, String address);

    @Modifying
    @Query("UPDATE alert_address SET wanted = :wanted WHERE account_id = :account")
    void want(long account, String wanted);

    @Modifying
    @Query("DELETE FROM alert_address WHERE account_id = :account")
    void forget(long account);

    @Query("SELECT account_id FROM alert_address WHERE address = :address AND wanted = 'yes'")
    List<Long> accounts(String address);

    @Modifying
    @Query("UPDATE alert_address SET wanted = 'no' WHERE account_id = :account AND wanted = 'yes'")
    boolean stop(long account);

    @Modifying
    @Query("INSERT INTO alert_end (token_hash, account_id, issued_at) VALUES (:hash, :account, :now)")
    void addEnd(String hash, long account, Instant now);

    @Query("SELECT account_id FROM alert_end WHERE token_hash = :hash")
    Optional<Long> accountOfEnd(String hash);

    @Modifying
    @Query("DELETE FROM alert_end WHERE account_id = :account")
    void forgetEnds(long account);
}
