package io.chatledger.understanding;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Operations for each CPU-second of the whole process, compiler and collector included, and the heap that stays in use. */
public final class ProcessProfiler implements InternalProfiler {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    private long start;

    @Override
    public String getDescription() {
        return "operations for each CPU-second, and heap in use";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        start = SYSTEM.getProcessCpuTime();
    }

    @Override
    public List<Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double seconds = (SYSTEM.getProcessCpuTime() - start) / NANOS;
        double rate = result.getMetadata().getAllOps() / seconds;
        System.gc();
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
        return List.of(
                new ScalarResult("cpu.rate", rate, "ops/CPU-s", AggregationPolicy.AVG),
                new ScalarResult("heap", heap, "MB", AggregationPolicy.MAX));
    }
}
