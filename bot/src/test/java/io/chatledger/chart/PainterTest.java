package io.chatledger.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class PainterTest {

    private static final Map<String, Picture> SAMPLES = Samples.all();
    private static final Painter PAINTER = new Painter();

    /** The outbox takes so many characters, of which the caption and the buttons need a part. */
    private static final int ROOM_TO_STORE = 24_000;

    @ParameterizedTest
    @MethodSource("names")
    void aPictureIsSmallAndLooksAsItWasDrawn(String name) throws IOException {
        Png png = PAINTER.paint(sample(name));
        BufferedImage read = ImageIO.read(png.stream());

        assertThat(png.size()).isLessThanOrEqualTo(60_000);
        assertThat(read.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertThat(List.of(read.getWidth(), read.getHeight())).containsExactly(2000, 1200);
        assertThat(farthest(read, drawn(sample(name)))).isLessThan(24);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStoredPictureIsTheSamePictureAgain(String name) {
        String stored = JsonMapper.shared().writeValueAsString(sample(name));

        assertThat(stored.length()).isLessThan(ROOM_TO_STORE);
        assertThat(JsonMapper.shared().readValue(stored, Picture.class)).isEqualTo(sample(name));
    }

    @Test
    void aPictureLooksTheSameOnAMachineWithoutFonts(@TempDir Path none) throws Exception {
        Path configuration = Files.createFile(none.resolve("fontconfig.properties"));
        List<String> hashes = Fork.run(
                List.of("-Dsun.awt.fontconfig=" + configuration, "-Dsun.java2d.fontpath=" + none), Fork.HASHES);

        assertThat(hashes).isEqualTo(Fork.hashes());
    }

    @Test
    void fiveHundredPicturesAtOnceFitIntoASmallHeap() throws Exception {
        assertThat(Fork.run(List.of("-Xmx256m"), Fork.CROWD)).containsExactly("500");
    }

    /** The largest difference of red, green or blue of any pixel. */
    private static int farthest(BufferedImage one, BufferedImage other) {
        int farthest = 0;
        int[] first = one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
        int[] second = other.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
        for (int i = 0; i < first.length; i++) {
            for (int shift = 0; shift < 24 && first[i] != second[i]; shift += 8) {
                farthest = Math.max(farthest, Math.abs((first[i] >> shift & 255) - (second[i] >> shift & 255)));
            }
        }
        return farthest;
    }

    private static BufferedImage drawn(Picture picture) {
        BufferedImage image = new BufferedImage(2000, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(Theme.SCALE, Theme.SCALE);
        Painter.draw(picture, graphics);
        graphics.dispose();
        return image;
    }

    private static Picture sample(String name) {
        return Objects.requireNonNull(SAMPLES.get(name), name);
    }

    private static Stream<String> names() {
        return SAMPLES.keySet().stream();
    }
}
