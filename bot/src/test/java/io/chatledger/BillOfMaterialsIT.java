package io.chatledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BillOfMaterialsIT {

    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** Put in by the packaging itself. */
    private static final String UNPACKING = "spring-boot-jarmode-tools-";

    /** Nothing but a list of others. */
    private static final String STARTER = "spring-boot-starter";

    @Test
    void theBillNamesExactlyWhatIsInTheJar() throws IOException {
        var libraries = new TreeSet<String>();
        var billed = new TreeSet<String>();
        try (JarFile jar = new JarFile("target/chatledger.jar")) {
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length(), name.length() - ".jar".length()))
                    .filter(name -> !name.startsWith(UNPACKING))
                    .forEach(libraries::add);
            String bill = jar.getManifest().getMainAttributes().getValue("Sbom-Location");
            try (InputStream in = jar.getInputStream(jar.getEntry(bill))) {
                for (JsonNode component : JsonMapper.shared().readTree(in).path("components")) {
                    String name = component.path("name").asString();
                    if (!component.path("scope").asString().equals("optional") && !name.startsWith(STARTER)) {
                        billed.add(name + "-" + component.path("version").asString());
                    }
                }
            }
        }
        assertThat(libraries).hasSizeGreaterThan(100).isEqualTo(billed);
    }
}
