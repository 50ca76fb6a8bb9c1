package io.chatledger.traces;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in one sentence that the collector cannot be told, and in one that it can again; what it misses meanwhile is lost. */
record ToCollector(SpanExporter exporter, AtomicBoolean isAway) implements SpanExporter {

    private static final Logger log = LoggerFactory.getLogger(ToCollector.class);

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        CompletableResultCode result = exporter.export(spans);
        return result.whenComplete(() -> {
            boolean failed = !result.isSuccess();
            if (isAway.compareAndSet(!failed, failed)) {
                log.warn(failed ? "The collector of traces takes none." : "The collector of traces takes them again.");
            }
        });
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
