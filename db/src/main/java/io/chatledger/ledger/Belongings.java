package io.chatledger.ledger;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All rows of an account at once. */
interface Belongings extends Repository<StoredRecording, Long> {

    @Modifying
    @Query("UPDATE entry SET account_id = :into WHERE account_id = :from")
    void moveEntries(long from, long into);

    @Modifying
    @Query("UPDATE recording SET account_id = :into WHERE account_id = :from")
    void moveRecordings(long from, long into);

    @Modifying
    @Query("""
            DELETE FROM learned WHERE account_id = :from
              AND phrase IN (SELECT known.phrase FROM learned known WHERE known.account_id = :into)""")
    void dropKnown(long from, long into);

    @Modifying
    @Query("UPDATE learned SET account_id = :into WHERE account_id = :from")
    void moveLearned(long from, long into);

    /** What was done last in the account that goes can be taken back in the one that stays. */
    @Modifying
    @Query("""
            DELETE FROM last_step WHERE account_id = :into
              AND EXISTS (SELECT 1 FROM last_step other WHERE other.account_id = :from)""")
    void dropLastStep(long from, long into);

    @Modifying
    @Query("UPDATE last_step SET account_id = :into WHERE account_id = :from")
    void moveLastStep(long from, long into);

    @Modifying
    @Query("UPDATE inquiry SET account_id = :into WHERE account_id = :from")
    void moveInquiries(long from, long into);

    @Modifying
    @Query("DELETE FROM last_step WHERE account_id = :account")
    void forgetLastStep(long account);

    @Modifying
    @Query("DELETE FROM inquiry WHERE account_id = :account")
    void forgetInquiries(long account);

    @Modifying
    @Query("DELETE FROM source WHERE recording_id IN (SELECT id FROM recording WHERE account_id = :account)")
    void forgetSources(long account);

    @Modifying
    @Query("DELETE FROM entry_tag WHERE entry_id IN (SELECT id FROM entry WHERE account_id = :account)")
    void forgetTags(long account);

    @Modifying
    @Query("DELETE FROM entry WHERE account_id = :account")
    void forgetEntries(long account);

    @Modifying
    @Query("DELETE FROM recording WHERE account_id = :account")
    void forgetRecordings(long account);

    @Modifying
    @Query("DELETE FROM learned WHERE account_id = :account")
    void forgetLearned(long account);
}
