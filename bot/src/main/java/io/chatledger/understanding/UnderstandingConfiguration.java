package io.chatledger.understanding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the reader available to the application. */
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

    @Bean
    Reader reader() {
        return Reader.load();
    }
}
