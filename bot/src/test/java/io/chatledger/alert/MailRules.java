package io.chatledger.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chatledger.account.EmailAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Judges a mail by {@code sendgrid/rules.psv}. */
final class MailRules {

    private record Rule(String kind, boolean isRequired) {}

    private final Map<String, Rule> rules = new TreeMap<>();

    MailRules() {
        try (InputStream file = Objects.requireNonNull(MailRules.class.getResourceAsStream("/sendgrid/rules.psv"))) {
            new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .forEach(parts -> rules.put(
                            parts[0].strip(),
                            new Rule(parts[1].strip(), parts[2].strip().equals("required"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with it, empty when nothing is. */
    List<String> faults(JsonNode mail) {
        List<String> faults = new ArrayList<>();
        look("", mail, faults);
        return faults;
    }

    private void look(String place, JsonNode node, List<String> faults) {
        if (node.isArray()) {
            node.forEach(element -> look(place + ".*", element, faults));
        } else if (node.isObject()) {
            node.propertyNames().forEach(name -> judge(below(place, name), node.get(name), faults));
            rules.forEach((path, rule) -> {
                boolean isHere = path.startsWith(below(place, ""))
                        && path.indexOf('.', below(place, "").length()) < 0;
                if (isHere
                        && rule.isRequired()
                        && !node.has(path.substring(below(place, "").length()))) {
                    faults.add(path + " is missing");
                }
            });
        }
    }

    private void judge(String path, JsonNode node, List<String> faults) {
        Rule rule = rules.get(path);
        if (rule == null) {
            faults.add(path + " is unknown");
        } else if (!suits(rule.kind(), node)) {
            faults.add(path + " is no " + rule.kind());
        }
        look(path, node, faults);
    }

    private static String below(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static boolean suits(String kind, JsonNode node) {
        return switch (kind) {
            case "array" -> node.isArray() && !node.isEmpty();
            case "object" -> node.isObject();
            case "off" -> node.isBoolean() && !node.asBoolean();
            case "text" -> node.isString() && !node.asString().isBlank();
            case "line" ->
                node.isString()
                        && !node.asString().isBlank()
                        && node.asString().chars().noneMatch(Character::isISOControl);
            case "address" ->
                node.isString() && EmailAddress.typed(node.asString()).isPresent();
            case "base64" -> node.isString() && isBase64(node.asString());
            default -> throw new IllegalStateException(kind);
        };
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
