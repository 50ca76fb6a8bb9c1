package io.chatledger.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a database that is away, as a new start would bring it no sooner; for one that refuses the user it does not, as
 * only other settings help, which are read at a start.
 *
 * @param tries how many there are after the first
 * @param pause between them
 */
record Patience(int tries, Duration pause) {

    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    /** The class of SQL states for a user or a password that is wrong. */
    private static final String REFUSED = "28";

    /** @throws StoreUnavailable when the database refuses the user, or the last try has failed */
    void await(DataSource database) {
        for (int left = tries; ; left--) {
            try (Connection _ = database.getConnection()) {
                return;
            } catch (SQLException e) {
                if (states(e).anyMatch(state -> state.startsWith(REFUSED))) {
                    throw new StoreUnavailable(
                            "The database refuses the user or the password: mend spring.datasource.username and spring.datasource.password",
                            e);
                }
                String state = states(e).reduce((_, last) -> last).orElse("none");
                if (left <= 0) {
                    throw new StoreUnavailable(
                            "The database of spring.datasource.url cannot be reached (SQL state %s)".formatted(state),
                            e);
                }
                log.warn("The database cannot be reached (SQL state {}); again in {} s", state, pause.toSeconds());
                rest();
            }
        }
    }

    private static Stream<String> states(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> cause instanceof SQLException sql
                        ? Optional.ofNullable(sql.getSQLState()).stream()
                        : Stream.empty());
    }

    private void rest() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("The start was broken off", e);
        }
    }
}
