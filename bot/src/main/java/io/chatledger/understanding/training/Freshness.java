package io.chatledger.understanding.training;

import io.chatledger.understanding.model.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether the models were made from the vocabulary and the classes that are there now. */
record Freshness(Path classes) {

    Path models() {
        return classes.resolve("io/chatledger/understanding");
    }

    boolean isFresh() throws IOException {
        boolean complete = Models.FILES.stream().allMatch(name -> Files.exists(models().resolve(name)));
        return complete && Files.exists(note()) && Files.readString(note()).equals(hash());
    }

    void remember() throws IOException {
        Files.writeString(note(), hash());
    }

    private Path note() {
        return classes.resolveSibling("models.sha256");
    }

    private String hash() throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.walk(models())) {
            List<Path> inputs = files.filter(Files::isRegularFile)
                    .filter(file -> !Models.FILES.contains(file.getFileName().toString()))
                    .filter(file -> !isDecision(file))
                    .sorted()
                    .toList();
            for (Path input : inputs) {
                digest.update(models().relativize(input).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(input));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What is decided after the models have spoken is no part of them. */
    private boolean isDecision(Path file) {
        return models().equals(file.getParent())
                && file.getFileName().toString().endsWith(".class");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
