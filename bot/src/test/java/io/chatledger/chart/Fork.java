package io.chatledger.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Draws in a process of its own. */
final class Fork {

    /** One line for each sample: what its picture is made of. */
    static final String HASHES = "hashes";

    /** Paints many pictures at once and says how many came out. */
    static final String CROWD = "crowd";

    private static final int MANY = 500;

    private Fork() {}

    static List<String> run(List<String> options, String task) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true"));
        command.addAll(options);
        command.add(Fork.class.getName());
        command.add(task);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        try (var out = process.inputReader()) {
            List<String> lines = out.lines().toList();
            if (process.waitFor() != 0) {
                throw new IOException("ended with " + process.exitValue());
            }
            return lines;
        }
    }

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case HASHES -> hashes().forEach(System.out::println);
            case CROWD -> System.out.println(crowd());
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    static List<String> hashes() throws IOException, NoSuchAlgorithmException {
        Painter painter = new Painter();
        List<String> hashes = new ArrayList<>();
        for (Map.Entry<String, Picture> sample : Samples.all().entrySet()) {
            byte[] bytes = painter.paint(sample.getValue()).stream().readAllBytes();
            hashes.add(sample.getKey() + " "
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
        return hashes;
    }

    private static int crowd() throws Exception {
        Painter painter = new Painter();
        List<Picture> samples = List.copyOf(Samples.all().values());
        List<Future<Png>> drawn = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MANY; i++) {
                Picture picture = samples.get(i % samples.size());
                drawn.add(threads.submit(() -> painter.paint(picture)));
            }
        }
        int done = 0;
        for (Future<Png> png : drawn) {
            done += png.get().size() > 0 ? 1 : 0;
        }
        return done;
    }
}
