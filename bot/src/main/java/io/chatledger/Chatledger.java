package io.chatledger;

import io.chatledger.understanding.Reader;
import io.chatledger.understanding.UnderstandCommand;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The application. */
@SpringBootApplication(proxyBeanMethods = false)
public class Chatledger {

    private static final String UNDERSTAND = "understand";
    private static final String EXPLAIN = "--explain";
    private static final String USAGE = """
            chatledger [--setting=value ...]       talks in the terminal, or on Telegram when a bot token is set
            chatledger understand [--explain]      tells how each line of the input is understood, and stores nothing""";

    /** Runs what the arguments ask for; anything else than settings and the commands of the usage ends with code 2. */
    public static void main(String[] args) throws IOException {
        List<String> words = List.of(args).stream()
                .filter(Predicate.not(Chatledger::isSetting))
                .toList();
        if (words.isEmpty()) {
            talk(args);
        } else if (words.equals(List.of("--help"))) {
            System.out.println(USAGE);
        } else if (words.equals(List.of(UNDERSTAND)) || words.equals(List.of(UNDERSTAND, EXPLAIN))) {
            new UnderstandCommand(Reader.load(), Clock.systemUTC()).run(System.in, System.out, words.contains(EXPLAIN));
        } else {
            System.err.println(USAGE);
            System.exit(2);
        }
    }

    private static boolean isSetting(String argument) {
        return argument.startsWith("--") && argument.contains("=");
    }

    private static void talk(String[] args) {
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
