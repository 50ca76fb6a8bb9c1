package io.chatledger.storage;

import static com.zaxxer.hikari.SQLExceptionOverride.Override.CONTINUE_EVICT;
import static com.zaxxer.hikari.SQLExceptionOverride.Override.MUST_EVICT;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostConnectionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"90067", "90121", "58009"})
    void aConnectionWhoseDatabaseIsGoneIsNeverHandedOutAgain(String state) {
        assertThat(new LostConnections().adjudicate(new SQLException("gone", state)))
                .isEqualTo(MUST_EVICT);
    }

    @Test
    void aFailureWithoutAStateIsLeftToThePool() {
        assertThat(new LostConnections().adjudicate(new SQLException("no state")))
                .isEqualTo(CONTINUE_EVICT);
    }
}
