package io.chatledger.k8s;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings that the application has: those of the libraries by their metadata, its own by its sources. */
final class Settings {

    /** What is set where others watch. */
    static final String PRODUCTION = read(Path.of("src/main/resources/application-production.yaml"));

    private static final Pattern OWN = Pattern.compile("[\"{](chatledger(\\.[a-z-]+)+)[\"}:]");
    private static final Pattern PREFIX = Pattern.compile(
            "@ConfigurationProperties\\(\"([a-z.-]+)\"\\)\\s*" + "(?:public )?record \\w+\\(([^{]*)\\) \\{");
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)");
    private static final Set<String> NAMES = names();

    private Settings() {}

    /** @param variable as an environment variable is named */
    static boolean has(String variable) {
        return NAMES.contains(variable.replace("_", "").toLowerCase(Locale.ROOT));
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        try {
            for (URL metadata : Collections.list(
                    Settings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
                try (InputStream in = metadata.openStream()) {
                    for (JsonNode property : JsonMapper.shared().readTree(in).path("properties")) {
                        names.add(plain(property.path("name").asString()));
                    }
                }
            }
            for (String module : List.of("../bot", "../web-link", "../db")) {
                try (Stream<Path> sources = Files.walk(Path.of(module, "src/main/java"))) {
                    sources.filter(Files::isRegularFile).map(Settings::read).forEach(source -> addOwn(names, source));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static void addOwn(Set<String> names, String source) {
        OWN.matcher(source).results().forEach(found -> names.add(plain(found.group(1))));
        Matcher record = PREFIX.matcher(source);
        while (record.find()) {
            String prefix = record.group(1);
            COMPONENT
                    .matcher(record.group(2))
                    .results()
                    .forEach(component -> names.add(plain(prefix + "." + component.group(1))));
        }
    }

    private static String plain(String name) {
        return ConfigurationPropertyName.adapt(name, '.')
                .toString()
                .replaceAll("[.-]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
