package io.chatledger.metrics;

import static java.util.stream.Collectors.toMap;

import io.chatledger.outbox.Backlog;
import io.chatledger.outbox.Outbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Shows how much waits in the outbox, and for how long. Looked up every ten seconds, not with each scrape, as a database
 * that hangs must not keep the other figures from being seen; not a number while it does not answer.
 */
final class Backlogs implements SmartLifecycle {

    private static final Duration ROUND = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final Clock clock;
    private volatile @Nullable Map<String, Backlog> latest;
    private volatile @Nullable ScheduledExecutorService thread;

    Backlogs(MeterRegistry registry, Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
        for (String channel : List.of("telegram", "mail")) {
            show(registry, "chatledger.outbox.items", channel, Backlog::items);
            show(registry, "chatledger.outbox.age.seconds", channel, this::age);
        }
    }

    @Override
    public void start() {
        var started = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("backlogs").factory());
        var _ = started.scheduleWithFixedDelay(this::look, 0, ROUND.toSeconds(), TimeUnit.SECONDS);
        thread = started;
    }

    /** Waits for a look that is under way: an interrupt in the middle of a read closes H2's file. */
    @Override
    public void stop() {
        ScheduledExecutorService stopped = thread;
        if (stopped != null) {
            stopped.close();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void look() {
        try {
            latest = outbox.backlogs().stream().collect(toMap(Backlog::channel, backlog -> backlog));
        } catch (RuntimeException _) {
            latest = null;
        }
    }

    private void show(MeterRegistry registry, String name, String channel, ToDoubleFunction<Backlog> figure) {
        Gauge.builder(name, this, gauges -> gauges.figure(channel, figure))
                .tag("channel", channel)
                .strongReference(true)
                .register(registry);
    }

    private double figure(String channel, ToDoubleFunction<Backlog> figure) {
        Map<String, Backlog> known = latest;
        if (known == null) {
            return Double.NaN;
        }
        Backlog backlog = known.get(channel);
        return backlog == null ? 0 : figure.applyAsDouble(backlog);
    }

    private double age(Backlog backlog) {
        return Math.max(0, Duration.between(backlog.oldest(), clock.instant()).toSeconds());
    }
}
