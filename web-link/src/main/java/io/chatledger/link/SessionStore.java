package io.chatledger.link;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Lets two requests of one session bring the same attribute: the second replaces what the first brought. Spring
 * Session's own statement for Db2 does the same, but H2 needs to be told the types.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    private static final String PUT = """
            MERGE INTO %TABLE_NAME%_ATTRIBUTES KEPT
            USING (VALUES (CAST(? AS CHAR(36)), CAST(? AS VARCHAR(200)), CAST(? AS BLOB(1M))))
              GIVEN (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            ON KEPT.SESSION_PRIMARY_ID = GIVEN.SESSION_PRIMARY_ID AND KEPT.ATTRIBUTE_NAME = GIVEN.ATTRIBUTE_NAME
            WHEN MATCHED THEN UPDATE SET ATTRIBUTE_BYTES = GIVEN.ATTRIBUTE_BYTES
            WHEN NOT MATCHED THEN INSERT (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
              VALUES (GIVEN.SESSION_PRIMARY_ID, GIVEN.ATTRIBUTE_NAME, GIVEN.ATTRIBUTE_BYTES)""";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributes() {
        return sessions -> sessions.setCreateSessionAttributeQuery(PUT);
    }
}
