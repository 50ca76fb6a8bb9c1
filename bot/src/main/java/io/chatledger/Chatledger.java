package io.chatledger;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Chatledger {

    public static void main(String[] args) {
        SpringApplication.run(Chatledger.class, args);
    }
}
