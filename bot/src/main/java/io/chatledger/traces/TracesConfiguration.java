package io.chatledger.traces;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together, when there is a collector. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("chatledger.traces.url")
@EnableConfigurationProperties(TracesSettings.class)
class TracesConfiguration {

    private static final String NAME = "chatledger";
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ChosenIds ids = new ChosenIds();

    /** Closed at the end, which tells what is left. */
    @Bean
    SdkTracerProvider tracerProvider(TracesSettings settings, LoggingSystem logging) {
        // The library logs whole exceptions; what there is to say, ToCollector says.
        logging.setLogLevel("io.opentelemetry", LogLevel.OFF);
        OtlpHttpSpanExporter collector = OtlpHttpSpanExporter.builder()
                .setEndpoint(settings.url().toString())
                .setConnectTimeout(PATIENCE)
                .setTimeout(PATIENCE)
                .setRetryPolicy(null)
                .build();
        return SdkTracerProvider.builder()
                .setIdGenerator(ids)
                .setSampler(Sampler.traceIdRatioBased(settings.share()))
                .setResource(Resource.getDefault()
                        .merge(Resource.create(
                                Attributes.builder().put("service.name", NAME).build())))
                .addSpanProcessor(BatchSpanProcessor.builder(new ToCollector(collector, new AtomicBoolean()))
                        .setScheduleDelay(ROUND)
                        .setExporterTimeout(PATIENCE)
                        .build())
                .build();
    }

    @Bean
    Traces traces(SdkTracerProvider provider, Clock clock) {
        return new Traces(provider.get(NAME), ids, clock);
    }
}
