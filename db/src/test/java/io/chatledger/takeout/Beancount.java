package io.chatledger.takeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program beancount, which judges journals. */
final class Beancount {

    private static final Path PROGRAM = Path.of("/usr/bin/bean-query");

    private Beancount() {}

    /** Without beancount its test is skipped, and says so; with {@code CI=true} it fails. */
    static boolean isExpected() {
        boolean expected = Files.exists(PROGRAM) || "true".equals(System.getenv("CI"));
        if (!expected) {
            System.err.println("SKIPPED: no beancount on this machine, so no journal is judged by it");
        }
        return expected;
    }

    /** The balances of expenses and income as CSV; what it finds wrong with the journal ends in an exception. */
    static List<String> balance(byte[] journal) throws IOException, InterruptedException {
        Path file = Files.createTempFile("export", ".beancount");
        Path out = Files.createTempFile("balance", ".csv");
        Path wrong = Files.createTempFile("wrong", ".txt");
        Files.write(file, journal);
        ProcessBuilder beancount = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-f",
                        "csv",
                        file.toString(),
                        "SELECT account, sum(position) WHERE account ~ 'Expenses|Income' GROUP BY account")
                .redirectError(wrong.toFile())
                .redirectOutput(out.toFile());
        beancount.environment().put("LC_ALL", "C.UTF-8");
        int exit = beancount.start().waitFor();
        String errors = Files.readString(wrong);
        if (exit != 0 || !errors.isBlank()) {
            throw new IOException(errors);
        }
        return Files.readAllLines(out).stream()
                .skip(1)
                .map(line -> line.replaceAll("\\s*,\\s*", ",").replaceAll("\\s+", " "))
                .toList();
    }
}
