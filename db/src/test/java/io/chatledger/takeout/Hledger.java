package io.chatledger.takeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program hledger, which judges journals. */
final class Hledger {

    private static final Path PROGRAM = Path.of("/usr/bin/hledger");

    private Hledger() {}

    /** Without hledger its test is skipped, and says so; with {@code CI=true} it fails. */
    static boolean isExpected() {
        boolean expected = Files.exists(PROGRAM) || "true".equals(System.getenv("CI"));
        if (!expected) {
            System.err.println("SKIPPED: no hledger on this machine, so no journal is judged by it");
        }
        return expected;
    }

    /** The lines of its balance as CSV, without those of own accounts. */
    static List<String> balance(byte[] journal) throws IOException, InterruptedException {
        Path file = Files.createTempFile("export", ".journal");
        Path out = Files.createTempFile("balance", ".csv");
        Files.write(file, journal);
        ProcessBuilder hledger = new ProcessBuilder(
                        PROGRAM.toString(), "-f", file.toString(), "balance", "-N", "-O", "csv", "expenses", "income")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        hledger.environment().put("LC_ALL", "C.UTF-8");
        int exit = hledger.start().waitFor();
        List<String> lines = Files.readAllLines(out);
        if (exit != 0) {
            throw new IOException(String.join("\n", lines));
        }
        return lines.stream().skip(1).toList();
    }
}
