package io.chatledger;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The pages and the store, for the tests of the pages. */
@SpringBootApplication
public class LinkApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(LinkApplication.class, arguments);
    }

    @Bean
    Watch clock() {
        return new Watch();
    }
}
