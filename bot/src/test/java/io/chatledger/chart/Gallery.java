package io.chatledger.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Draws every sample into {@code target/gallery}, to be looked at. */
class Gallery {

    /** Is no test by its name, so that it runs only when it is asked for. */
    @Test
    void draw() throws IOException {
        draw(Files.createDirectories(Path.of("target", "gallery")));
    }

    private static void draw(Path folder) throws IOException {
        Painter painter = new Painter();
        for (Map.Entry<String, Picture> sample : Samples.all().entrySet()) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(sample.getKey() + ".png"))) {
                painter.paint(sample.getValue()).writeTo(out);
            }
        }
    }
}
