package io.chatledger.account;

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
}
