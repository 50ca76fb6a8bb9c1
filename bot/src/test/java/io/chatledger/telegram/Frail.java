package io.chatledger.telegram;

import io.chatledger.Chatledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The application with a clock that can jump, and with messages that it cannot do. */
final class Frail {

    private Frail() {}

    public static void main(String[] args) {
        new SpringApplicationBuilder(Chatledger.class)
                .sources(FailingTest.Poison.class, Jumps.class)
                .run(args);
    }

    /** Sets the clock ahead by the seconds that a file tells. */
    static class Jumps {

        @Bean
        static BeanPostProcessor jumps() {
            Path file = Path.of(Objects.requireNonNull(System.getProperty("chatledger.test.clock")));
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Clock clock ? new Jumping(clock, file) : bean;
                }
            };
        }
    }

    private static final class Jumping extends Clock {

        private final Clock clock;
        private final Path file;

        Jumping(Clock clock, Path file) {
            this.clock = clock;
            this.file = file;
        }

        @Override
        public Instant instant() {
            try {
                String seconds = Files.exists(file) ? Files.readString(file) : "";
                return clock.instant().plusSeconds(seconds.isEmpty() ? 0 : Long.parseLong(seconds));
            } catch (IOException e) {
                return clock.instant();
            }
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Jumping(clock.withZone(zone), file);
        }
    }
}
