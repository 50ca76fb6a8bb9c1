package io.chatledger.inbox;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of the leases. */
interface StoredLeases extends Repository<StoredLeases.Row, String> {

    /** Who holds what, and until when. */
    record Row(String name, String holder, Instant heldUntil) {}

    @Modifying
    @Query("""
            UPDATE lease SET holder = :holder, held_until = :until
            WHERE name = :name AND (holder = :holder OR held_until <= :now)""")
    boolean hold(String name, String holder, Instant until, Instant now);

    @Query("SELECT holder FROM lease WHERE name = :name")
    Optional<String> holder(String name);

    @Modifying
    @Query("INSERT INTO lease (name, holder, held_until) VALUES (:name, :holder, :until)")
    void add(String name, String holder, Instant until);

    @Modifying
    @Query("UPDATE lease SET held_until = :now WHERE name = :name AND holder = :holder AND held_until > :now")
    void release(String name, String holder, Instant now);
}
