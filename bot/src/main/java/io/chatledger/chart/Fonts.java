package io.chatledger.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** The fonts of the pictures, all from the application's own jar; a text is written in the first that has its letters. */
final class Fonts {

    private static final String CONFIGURATION = "sun.awt.fontconfig";
    private static final String INTER = "/com/formdev/flatlaf/fonts/inter/Inter-";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";

    static {
        useNoneOfTheMachine();
    }

    private static final List<Font> REGULAR = List.of(load(INTER + "Regular.otf"), load(DEJAVU + ".ttf"));
    private static final List<Font> BOLD = List.of(load(INTER + "SemiBold.otf"), load(DEJAVU + "-Bold.ttf"));

    private Fonts() {}

    /** The font for a text; one that has none of its letters when there is no better. */
    static Font of(String text, float size, boolean bold) {
        List<Font> fonts = bold ? BOLD : REGULAR;
        return fonts.stream()
                .filter(font -> font.canDisplayUpTo(text) < 0)
                .findFirst()
                .orElse(fonts.getFirst())
                .deriveFont(size);
    }

    /** Whether one of the fonts has all letters of the text. */
    static boolean has(String text) {
        return REGULAR.stream().anyMatch(font -> font.canDisplayUpTo(text) < 0);
    }

    /** Whether the first font has all letters of the text: the marks of axes are written in that one alone. */
    static boolean isPlain(String text) {
        return REGULAR.getFirst().canDisplayUpTo(text) < 0;
    }

    /** Whether the font of the most letters has this one. */
    static boolean hasEverywhere(int letter) {
        return REGULAR.getLast().canDisplay(letter);
    }

    private static Font load(String resource) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(resource), resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    /** The JDK reads the machine's font configuration before any font, and fails on a machine that has none. */
    private static void useNoneOfTheMachine() {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("fontconfig.properties"))) {
            Path file = Files.createTempFile("fontconfig", ".properties");
            file.toFile().deleteOnExit();
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            System.setProperty(CONFIGURATION, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
