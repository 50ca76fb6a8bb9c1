package io.chatledger.storage;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the pool which connections will never work again. It knows SQL states of the class 08 itself; a connection that
 * fails with another is handed out again, unchecked for half a second after each use, so that who asks often is given
 * the same dead one for ever. Public as the pool makes it by its name.
 */
public final class LostConnections implements SQLExceptionOverride {

    /** H2: 90067 broken, 90098 and 90121 database closed. Db2 (from its documentation): 58009 broken off. */
    private static final Set<String> LOST = Set.of("90067", "90098", "90121", "58009");

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && LOST.contains(state) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
