package io.chatledger.understanding.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.util.model.BaseModel;

/** Writes models so that the same model is the same file, byte for byte: OpenNLP itself adds the time of writing. */
record ModelFiles(Path folder) {

    private static final String MANIFEST = "manifest.properties";
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    void write(String name, BaseModel model) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        model.serialize(written);
        Map<String, byte[]> entries = entries(written.toByteArray());
        entries.computeIfPresent(MANIFEST, (_, manifest) -> timeless(manifest));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTimeLocal(BEGINNING);
                out.putNextEntry(header);
                out.write(entry.getValue());
            }
        }
    }

    void write(String name, Collection<String> lines) throws IOException {
        Files.write(folder.resolve(name), lines.stream().sorted().toList());
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry = in.getNextEntry();
            while (entry != null) {
                entries.put(entry.getName(), in.readAllBytes());
                entry = in.getNextEntry();
            }
        }
        return entries;
    }

    private static byte[] timeless(byte[] manifest) {
        return new String(manifest, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.startsWith("Timestamp=") ? "Timestamp=0" : line)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
