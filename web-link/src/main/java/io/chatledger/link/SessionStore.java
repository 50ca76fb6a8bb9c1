package io.chatledger.link;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions in the database, for any replica and for requests of one browser at the same moment. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    @Bean
    static BeanPostProcessor together() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository stored ? TogetherSessions.of(stored) : bean;
            }
        };
    }
}
