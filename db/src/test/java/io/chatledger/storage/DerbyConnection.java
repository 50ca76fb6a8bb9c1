package io.chatledger.storage;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Takes the place of the connection settings: a database of its own behind IBM's driver. */
class DerbyConnection implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return "app";
    }

    @Override
    public String getPassword() {
        return "app";
    }

    @Override
    public String getJdbcUrl() {
        return DerbyServer.url("suites");
    }
}
