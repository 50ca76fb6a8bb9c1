package io.chatledger.storage;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind IBM's driver: Derby, or a Db2 when {@code CHATLEDGER_TEST_DB2_URL}, {@code _USER} and
 * {@code _PASSWORD} are set. On Db2 each database of a test run is a schema of its own, made at first use and left behind.
 */
public final class IbmsDriver {

    static final String SCHEMAS = "CHATLEDGER_TEST_";

    private static final @Nullable String DB2 = System.getenv("CHATLEDGER_TEST_DB2_URL");
    private static final String RUN =
            UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    private IbmsDriver() {}

    /** The address of a database that is empty when the run begins. */
    public static String url(String database) {
        return DB2 == null
                ? DerbyServer.url(database)
                : "%scurrentSchema=%s%s_%s;".formatted(DB2, SCHEMAS, RUN, database.toUpperCase(Locale.ROOT));
    }

    public static String user() {
        return DB2 == null ? "app" : Objects.requireNonNull(System.getenv("CHATLEDGER_TEST_DB2_USER"));
    }

    public static String password() {
        return DB2 == null ? "app" : Objects.requireNonNull(System.getenv("CHATLEDGER_TEST_DB2_PASSWORD"));
    }
}
