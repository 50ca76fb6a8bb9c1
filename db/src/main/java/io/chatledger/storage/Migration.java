package io.chatledger.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Opens the database first of all: makes the embedded one's folder, and brings the tables up to date. */
@Component
class Migration implements FlywayMigrationStrategy {

    private static final String H2_FILE_IS_LOCKED = "90020";

    private final DataFolder folder;
    private final boolean embedded;

    Migration(JdbcConnectionDetails connection, @Value("${chatledger.data}") String folder) {
        this.folder = new DataFolder(Path.of(folder));
        this.embedded = connection.getJdbcUrl().startsWith("jdbc:h2:file:" + folder + "/");
    }

    @Override
    public void migrate(Flyway flyway) {
        if (embedded) {
            folder.prepare();
        }
        Configuration configuration = flyway.getConfiguration();
        try {
            if (!embedded) {
                new Patience(
                                configuration.getConnectRetries(),
                                Duration.ofSeconds(configuration.getConnectRetriesInterval()))
                        .await(configuration.getDataSource());
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw isLocked(e) ? folder.inUse(e) : e;
        }
    }

    private static boolean isLocked(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && H2_FILE_IS_LOCKED.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
