package io.chatledger.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an overlay is made of, each object read strictly. */
record Manifests(List<HasMetadata> objects) {

    static final Path FOLDER = Path.of("../k8s");

    private static final KubernetesSerialization READER = new KubernetesSerialization();
    private static final JsonMapper JSON = JsonMapper.shared();

    static Manifests of(String overlay) throws IOException {
        List<HasMetadata> objects = new ArrayList<>();
        for (JsonNode written : Kustomization.render(folder(overlay)).values()) {
            HasMetadata object = READER.unmarshal(written.toString());
            assertThat(lost(object.getKind(), written, known(object))).isEmpty();
            objects.add(object);
        }
        return new Manifests(objects);
    }

    static Path folder(String overlay) {
        return FOLDER.resolve("overlays").resolve(overlay);
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
