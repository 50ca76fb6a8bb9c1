package io.chatledger.telegram;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** The parameters of a call, from the query, a form, a multipart form or a JSON object. */
record Parameters(Map<String, JsonNode> values) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PART_NAME = Pattern.compile("name=\"([^\"]*)\"");

    static Parameters of(HttpExchange exchange) throws IOException {
        Map<String, JsonNode> values = new TreeMap<>();
        form(exchange.getRequestURI().getRawQuery(), values);
        String body = new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1);
        String type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        if (type.startsWith("application/json")) {
            json(utf8(body), values);
        } else if (type.startsWith("multipart/form-data")) {
            multipart(body, type.replaceFirst(".*boundary=\"?([^\";]+)\"?.*", "$1"), values);
        } else {
            form(body, values);
        }
        return new Parameters(values);
    }

    /** Refuses what the method does not know. */
    void only(String... known) {
        values.entrySet().stream()
                .filter(value -> !value.getValue().isBinary())
                .map(Map.Entry::getKey)
                .filter(name -> !List.of(known).contains(name) && !name.equals("method"))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.bad("unknown parameter " + name);
                });
    }

    JsonNode get(String name) {
        JsonNode value = values.getOrDefault(name, MissingNode.getInstance());
        String text = value.asString("");
        return value.isString() && (text.startsWith("{") || text.startsWith("[")) ? parse(text) : value;
    }

    /** A picture that is attached under the name that the text gives. */
    Photo photo(String text) {
        JsonNode file = get(text.replaceFirst("^attach://", ""));
        if (!text.startsWith("attach://") || !file.isBinary()) {
            throw Refusal.bad("wrong file identifier/HTTP URL specified");
        }
        return Photo.of(file.binaryValue());
    }

    /** The bytes that are attached under the name that the text gives. */
    byte[] file(String text) {
        JsonNode file = get(text.replaceFirst("^attach://", ""));
        if (!text.startsWith("attach://") || !file.isBinary()) {
            throw Refusal.bad("wrong file identifier/HTTP URL specified");
        }
        return file.binaryValue();
    }

    String text(String name) {
        return values.getOrDefault(name, StringNode.valueOf("")).asString("");
    }

    int number(String name, int otherwise, int least, int most) {
        int number = get(name).asInt(otherwise);
        if (number < least || number > most) {
            throw Refusal.bad(name + " must be from " + least + " to " + most);
        }
        return number;
    }

    long chat() {
        if (text("chat_id").isEmpty()) {
            throw Refusal.bad("chat_id is empty");
        }
        return get("chat_id").asLong(0);
    }

    private static void json(String body, Map<String, JsonNode> values) {
        if (!body.isBlank()) {
            parse(body).properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw Refusal.bad("can't parse JSON");
        }
    }

    private static void form(String body, Map<String, JsonNode> values) {
        for (String pair : Objects.requireNonNullElse(body, "").split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.put(decoded(parts[0]), StringNode.valueOf(decoded(parts[1])));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static void multipart(String body, String boundary, Map<String, JsonNode> values) {
        for (String part : body.split(Pattern.quote("--" + boundary), -1)) {
            String[] headAndValue = part.split("\r\n\r\n", 2);
            Matcher name = PART_NAME.matcher(headAndValue[0]);
            if (headAndValue.length == 2 && name.find() && headAndValue[0].contains("filename=")) {
                byte[] file = headAndValue[1].replaceFirst("\r\n$", "").getBytes(ISO_8859_1);
                values.put(name.group(1), BinaryNode.valueOf(file));
            } else if (headAndValue.length == 2 && name.reset().find()) {
                String value = headAndValue[1].replaceFirst("\r\n$", "");
                values.put(name.group(1), StringNode.valueOf(utf8(value)));
            }
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(ISO_8859_1), UTF_8);
    }
}
