package io.chatledger.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an overlay is made of, as kubectl renders it, each object read strictly. */
record Manifests(List<HasMetadata> objects) {

    static final Path FOLDER = Path.of("../k8s");

    private static final KubernetesSerialization READER = new KubernetesSerialization();
    private static final JsonMapper JSON = JsonMapper.shared();

    static Manifests of(String overlay) throws IOException, InterruptedException {
        Path rendered = Files.createTempFile("rendered", ".yaml");
        Process kubectl = new ProcessBuilder(
                        "kubectl",
                        "kustomize",
                        FOLDER.resolve("overlays").resolve(overlay).toString())
                .redirectErrorStream(true)
                .redirectOutput(rendered.toFile())
                .start();
        String text = kubectl.waitFor() == 0 ? Files.readString(rendered) : "";
        assertThat(text).describedAs(Files.readString(rendered)).isNotEmpty();
        Files.delete(rendered);
        List<HasMetadata> objects = new ArrayList<>();
        for (String document : text.split("(?m)^---$", -1)) {
            HasMetadata object = READER.unmarshal(document);
            assertThat(lost(object.getKind(), tree(READER.unmarshal(document, Map.class)), known(object)))
                    .isEmpty();
            objects.add(object);
        }
        return new Manifests(objects);
    }

    /** Whether there is a kubectl, which Debian has only in a version that is too old. */
    static boolean canBeRendered() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> T only(Class<T> type, String name) {
        List<T> found = all(type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .toList();
        assertThat(found).describedAs(type.getSimpleName() + " " + name).hasSize(1);
        return found.getFirst();
    }

    private static JsonNode tree(Object value) {
        return JSON.readTree(READER.asJson(value).getBytes(StandardCharsets.UTF_8));
    }

    /** Without what the model has no field for. */
    private static JsonNode known(HasMetadata object) {
        Fields.forget(object);
        return tree(object);
    }

    /** The paths that the model did not take over. */
    private static List<String> lost(String path, JsonNode written, JsonNode known) {
        List<String> lost = new ArrayList<>();
        written.propertyNames().forEach(name -> {
            JsonNode there = known.get(name);
            if (there == null) {
                lost.add(path + "." + name);
            } else {
                lost.addAll(lost(path + "." + name, written.get(name), there));
            }
        });
        for (int i = 0; written.isArray() && i < written.size(); i++) {
            lost.addAll(lost(path + "[" + i + "]", written.get(i), known.get(i)));
        }
        return lost;
    }
}
