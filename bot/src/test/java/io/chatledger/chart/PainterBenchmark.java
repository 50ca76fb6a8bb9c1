package io.chatledger.chart;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * How much CPU a picture of each kind takes, drawn and encoded by one thread of a warm process, and how large it is. It
 * counts the thread's CPU time and pictures instead of seconds, so that other work of the machine hardly shows.
 */
class PainterBenchmark {

    private static final List<String> KINDS = List.of(
            "ring",
            "ranking",
            "months",
            "days-of-month",
            "pace",
            "year",
            "calendar",
            "calendar-year",
            "budgets",
            "comparison");

    private static final int WARMING = 60;
    private static final int MEASURED = 60;
    private static final double MILLISECOND = 1e6;

    private static final Map<String, Picture> SAMPLES = Samples.all();
    private static final Painter PAINTER = new Painter();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Is no test by its name, so that it runs only when it is asked for. */
    @Test
    void measure() {
        for (int i = 0; i < WARMING; i++) {
            KINDS.forEach(PainterBenchmark::paint);
        }
        double[] cpu = KINDS.stream().mapToDouble(PainterBenchmark::cpu).toArray();
        double[] size = KINDS.stream().mapToDouble(PainterBenchmark::paint).toArray();
        for (int i = 0; i < cpu.length; i++) {
            System.out.printf("| %s | %.1f ms | %.0f KB |%n", KINDS.get(i), cpu[i], size[i] / 1000);
        }
        System.out.printf("| median | %.1f ms | %.0f KB |%n", median(cpu), median(size) / 1000);
    }

    private static double cpu(String kind) {
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < MEASURED; i++) {
            paint(kind);
        }
        return (THREADS.getCurrentThreadCpuTime() - before) / MILLISECOND / MEASURED;
    }

    private static int paint(String kind) {
        return PAINTER.paint(Objects.requireNonNull(SAMPLES.get(kind))).size();
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
