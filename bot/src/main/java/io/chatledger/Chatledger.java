package io.chatledger;

import java.time.Clock;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The application. */
@SpringBootApplication(proxyBeanMethods = false)
public class Chatledger {

    /** Talks in the terminal, or on Telegram when a bot token is set. */
    public static void main(String[] args) {
        String zone = ZoneId.systemDefault().getId();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        new SpringApplicationBuilder(Chatledger.class)
                .properties("chatledger.terminal.zone=" + zone)
                .run(args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
