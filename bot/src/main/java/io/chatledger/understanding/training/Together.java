package io.chatledger.understanding.training;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Steps of the training that need nothing of each other, two at a time. */
final class Together {

    /** A step, which writes files. */
    interface Step {
        void run() throws IOException;
    }

    private Together() {}

    /** Returns when all are done; throws what the first that failed threw. */
    static void run(Step... steps) throws IOException {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> done =
                    threads.invokeAll(Stream.of(steps).map(Together::callable).toList());
            for (Future<Boolean> step : done) {
                step.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static Callable<Boolean> callable(Step step) {
        return () -> {
            step.run();
            return true;
        };
    }
}
