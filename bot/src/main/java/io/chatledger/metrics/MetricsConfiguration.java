package io.chatledger.metrics;

import io.chatledger.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together, when somebody watches. */
@Configuration(proxyBeanMethods = false)
@Conditional(Watched.class)
class MetricsConfiguration {

    @Bean
    Counts counts(MeterRegistry registry, Clock clock) {
        return new Counts(registry, clock);
    }

    @Bean
    Backlogs backlogs(MeterRegistry registry, Outbox outbox, Clock clock) {
        return new Backlogs(registry, outbox, clock);
    }
}
