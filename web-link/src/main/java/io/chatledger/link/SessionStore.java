package io.chatledger.link;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.Db2JdbcIndexedSessionRepositoryCustomizer;

/** Lets two requests of one session write the same attribute at the same moment, by a statement that Db2 and H2 know. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    @Bean
    Db2JdbcIndexedSessionRepositoryCustomizer mergedAttributes() {
        return new Db2JdbcIndexedSessionRepositoryCustomizer();
    }
}
