package io.chatledger.chart;

import io.chatledger.understanding.ProcessProfiler;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How fast a picture of each kind is drawn and encoded, by one thread of a warm process. */
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class PainterBenchmark {

    /** One picture of a kind. */
    @State(Scope.Thread)
    public static class Kind {

        @Param({
            "ring",
            "ranking",
            "months",
            "days-of-month",
            "pace",
            "year",
            "calendar",
            "calendar-year",
            "budgets",
            "comparison"
        })
        String name = "";

        private Picture picture = Samples.all().values().iterator().next();

        @Setup
        public void choose() {
            picture = Objects.requireNonNull(Samples.all().get(name), name);
        }
    }

    private static final Painter PAINTER = new Painter();

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public int paint(Kind kind) {
        return PAINTER.paint(kind.picture).size();
    }

    /** Is no test by its name, so that it runs only when it is asked for. */
    @Test
    void measure() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(PainterBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .addProfiler(ProcessProfiler.class)
                        .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow", "-Djava.awt.headless=true")
                        .build())
                .run();
    }
}
