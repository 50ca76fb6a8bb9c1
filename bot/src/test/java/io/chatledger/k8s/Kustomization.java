package io.chatledger.k8s;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a folder of Kustomize is rendered to, with as much of Kustomize as our folders use: where there is a kubectl, it is
 * compared with it.
 */
final class Kustomization {

    private static final KubernetesSerialization YAML = new KubernetesSerialization();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final JsonNode settings;
    private final Map<String, ObjectNode> objects = new TreeMap<>();

    private Kustomization(Path folder) throws IOException {
        this.folder = folder;
        this.settings = read(Files.readString(folder.resolve("kustomization.yaml")))
                .findFirst()
                .orElseThrow();
    }

    /** Each object by its kind and name. */
    static Map<String, ObjectNode> render(Path folder) throws IOException {
        Kustomization here = new Kustomization(folder);
        here.gather();
        here.patch();
        here.objects.values().forEach(here::complete);
        return here.objects;
    }

    /** The objects of a file. */
    static Stream<ObjectNode> read(String text) {
        return Stream.of(text.split("(?m)^---$", -1))
                .map(document -> YAML.unmarshal(document, Map.class))
                .map(object -> (ObjectNode) JSON.readTree(YAML.asJson(object).getBytes(StandardCharsets.UTF_8)));
    }

    static String key(JsonNode object) {
        return object.path("kind").asString() + " "
                + object.path("metadata").path("name").asString();
    }

    private void gather() throws IOException {
        for (JsonNode resource : settings.path("resources")) {
            Path path = folder.resolve(resource.asString());
            if (Files.isDirectory(path)) {
                objects.putAll(render(path));
            } else {
                read(Files.readString(path)).forEach(object -> objects.put(key(object), object));
            }
        }
        for (JsonNode generator : settings.path("configMapGenerator")) {
            ObjectNode map = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
            ObjectNode metadata = map.putObject("metadata");
            metadata.set("name", generator.path("name"));
            metadata.set("labels", generator.path("options").path("labels"));
            for (JsonNode file : generator.path("files")) {
                map.withObject("/data").put(file.asString(), Files.readString(folder.resolve(file.asString())));
            }
            objects.put(key(map), map);
        }
    }

    private void patch() throws IOException {
        for (JsonNode each : settings.path("patches")) {
            String text = each.has("path")
                    ? Files.readString(folder.resolve(each.path("path").asString()))
                    : each.path("patch").asString();
            ObjectNode patch = read(text).findFirst().orElseThrow();
            ObjectNode patched = Objects.requireNonNull(objects.get(key(patch)), key(patch));
            if (patch.path("$patch").asString("").equals("delete")) {
                objects.remove(key(patch));
            } else {
                merge(patched, patch);
            }
        }
    }

    private void complete(ObjectNode object) {
        if (settings.has("namespace") && !object.path("kind").asString().equals("Namespace")) {
            object.withObject("/metadata").set("namespace", settings.path("namespace"));
        }
        for (JsonNode labels : settings.path("labels")) {
            object.withObject("/metadata/labels").setAll((ObjectNode) labels.path("pairs"));
        }
        for (JsonNode image : settings.path("images")) {
            object.findParents("image").stream()
                    .filter(container -> container.path("image").equals(image.path("name")))
                    .forEach(container -> ((ObjectNode) container)
                            .put(
                                    "image",
                                    image.path("newName").asString() + ":"
                                            + image.path("newTag").asString()));
        }
    }

    private static void merge(ObjectNode into, ObjectNode patch) {
        patch.propertyStream().forEach(field -> {
            JsonNode there = into.path(field.getKey());
            if (field.getValue().isNull()) {
                into.remove(field.getKey());
            } else if (there instanceof ObjectNode object && field.getValue() instanceof ObjectNode change) {
                merge(object, change);
            } else if (there instanceof ArrayNode list && isNamed(field.getValue())) {
                field.getValue()
                        .forEach(change -> named(list, change)
                                .ifPresentOrElse(found -> merge(found, (ObjectNode) change), () -> list.add(change)));
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }

    private static Optional<ObjectNode> named(ArrayNode list, JsonNode change) {
        return list.valueStream()
                .filter(each -> each.path("name").equals(change.path("name")))
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    private static boolean isNamed(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(each -> each.has("name"));
    }

    /** The same whatever the order of things that have names. */
    static JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode sorted = JSON.createObjectNode();
                object.propertyStream().forEach(field -> sorted.set(field.getKey(), sorted(field.getValue())));
                yield sorted;
            }
            case ArrayNode list -> {
                List<JsonNode> values = new ArrayList<>(
                        list.valueStream().map(Kustomization::sorted).toList());
                values.sort((one, other) -> isNamed(list) ? name(one).compareTo(name(other)) : 0);
                yield JSON.createArrayNode().addAll(values);
            }
            case JsonNode value -> value;
        };
    }

    private static String name(JsonNode node) {
        return node.path("name").asString();
    }
}
