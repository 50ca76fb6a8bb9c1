package io.chatledger.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** In which recording each entry is, also where that is undone. */
interface Places extends Repository<StoredEntry, Long> {

    /** Where an entry is. */
    record Place(long recordingId, int place) {

        Past.Was of(Entry entry) {
            return new Past.Was(entry, recordingId, place);
        }
    }

    @Query("SELECT recording_id, place FROM entry WHERE id = :id AND account_id = :account")
    Optional<Place> find(long id, long account);

    @Query("SELECT id FROM entry WHERE recording_id = :recording AND account_id = :account ORDER BY id")
    List<Long> of(long recording, long account);

    /** The first place behind the last entry of a recording. */
    @Query("SELECT COALESCE(MAX(place) + 1, 0) FROM entry WHERE recording_id = :recording")
    int free(long recording);

    @Modifying
    @Query("UPDATE entry SET recording_id = :recording, place = :place WHERE id = :id AND account_id = :account")
    void move(long id, long account, long recording, int place);
}
