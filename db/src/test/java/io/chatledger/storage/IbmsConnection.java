package io.chatledger.storage;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Takes the place of the connection settings: a database of its own behind IBM's driver. */
class IbmsConnection implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return IbmsDriver.user();
    }

    @Override
    public String getPassword() {
        return IbmsDriver.password();
    }

    @Override
    public String getJdbcUrl() {
        return IbmsDriver.url("suites");
    }
}
