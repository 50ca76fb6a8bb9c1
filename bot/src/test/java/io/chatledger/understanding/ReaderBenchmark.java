package io.chatledger.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How fast the reader is: whole reads by one thread, of a thousand mixed messages from the corpora in a fixed order. */
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReaderBenchmark {

    record Message(String text, Context context) {}

    /** The thousand messages, and which of them is next. */
    @State(Scope.Thread)
    public static class Mixed {

        private static final int MESSAGES = 1_000;
        private static final List<String> FILES = List.of("entries", "negatives", "questions", "dates");

        private final List<Message> messages = messages();
        private int next;

        private static List<Message> messages() {
            List<Message> all = new ArrayList<>();
            for (String folder : List.of("", "open/")) {
                for (String file : FILES) {
                    Corpus.lines(folder + file).forEach(line -> all.add(message("en-US USD", Corpus.column(line, 0))));
                }
                Corpus.lines(folder + "money")
                        .forEach(line -> all.add(message(Corpus.column(line, 0), Corpus.column(line, 1))));
            }
            Collections.shuffle(all, new Random(1));
            return List.copyOf(all.subList(0, MESSAGES));
        }

        private static Message message(String user, String text) {
            int space = user.indexOf(' ');
            return new Message(
                    text.replace("\\n", "\n"), Corpus.context(user.substring(0, space), user.substring(space + 1)));
        }

        Message next() {
            next = next + 1 < MESSAGES ? next + 1 : 0;
            return messages.get(next);
        }
    }

    @Benchmark
    @BenchmarkMode({Mode.Throughput, Mode.SampleTime})
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Intent read(Mixed mixed) {
        Message message = mixed.next();
        return Corpus.READER.read(message.text(), message.context());
    }

    /** The first reader of a process, until it is warm. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Reader load() {
        return Reader.load();
    }

    /** Is no test by its name, so that it runs only when it is asked for. */
    @Test
    void measure() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ReaderBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .addProfiler(ProcessProfiler.class)
                        .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                        .build())
                .run();
    }
}
