package io.chatledger;

import io.chatledger.understanding.Reader;
import io.chatledger.understanding.UnderstandCommand;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The application. */
@SpringBootApplication(proxyBeanMethods = false)
public class Chatledger {

    /**
     * Talks in the terminal, or on Telegram when a bot token is set; with {@code understand} as the first argument only
     * tells how the lines of its input are understood.
     */
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("understand")) {
            boolean explain = List.of(args).contains("--explain");
            new UnderstandCommand(Reader.load(), Clock.systemUTC()).run(System.in, System.out, explain);
            return;
        }
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
