package io.chatledger.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.chart.Chart.Part;
import io.chatledger.chart.Tracer.Mark;
import io.chatledger.chart.Tracer.Text;
import io.chatledger.ledger.Category;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

    private static final Map<String, Picture> SAMPLES = Samples.all();

    /** Where the two differ on purpose, copy {@code target/charts} over {@code src/test/resources/charts}. */
    @ParameterizedTest
    @ValueSource(strings = {"ring", "ranking", "months", "pace", "year", "calendar", "budgets", "comparison"})
    void everyKindIsDrawnAsItIsWrittenDown(String name) throws IOException {
        String drawn = Tracer.of(sample(name)).stream().map(Mark::toString).collect(joining("\n", "", "\n"));
        Path folder = Files.createDirectories(Path.of("target", "charts"));
        Files.writeString(folder.resolve(name + ".txt"), drawn);
        assertThat(drawn).isEqualTo(written(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyTextIsLargeAndInsideThePicture(String name) {
        Rectangle2D inside = new Rectangle2D.Double(8, 8, Theme.WIDTH - 16, Theme.HEIGHT - 16);
        assertThat(Tracer.texts(sample(name))).isNotEmpty().allSatisfy(text -> {
            assertThat(text.size() * Theme.SCALE).as("%s in pixels", text).isGreaterThanOrEqualTo(22);
            assertThat(inside.contains(text.box())).as("%s is inside", text).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void noTextTouchesAnother(String name) {
        List<Text> texts = Tracer.texts(sample(name));
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(texts.get(i).box().intersects(texts.get(j).box()))
                        .as("%s touches %s", texts.get(i), texts.get(j))
                        .isFalse();
            }
        }
    }

    /** The words in a calendar stand in its fields. */
    @ParameterizedTest
    @MethodSource("names")
    void noTextTouchesABarOrALine(String name) {
        List<Mark> marks = Tracer.of(sample(name));
        boolean calendar = sample(name).chart() instanceof Chart.Days;
        Color paper = sample(name).look().theme().paper;
        for (int i = 0; i < marks.size(); i++) {
            if (!(marks.get(i) instanceof Text text) || calendar) {
                continue;
            }
            List<Mark> below = uncovered(marks.subList(0, i), text, paper);
            assertThat(below.stream().filter(mark -> touches(mark, text.box())))
                    .as("below %s", text)
                    .isEmpty();
            assertThat(marks.subList(i, marks.size()).stream().filter(mark -> touches(mark, text.box())))
                    .as("above %s", text)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyTextHasContrastToThePaper(String name) {
        Theme theme = sample(name).look().theme();
        if (!(sample(name).chart() instanceof Chart.Days)) {
            assertThat(Tracer.texts(sample(name)))
                    .allSatisfy(text -> assertThat(Theme.contrast(text.colour(), theme.paper))
                            .isGreaterThanOrEqualTo(4.5));
        }
    }

    @Test
    void fewPartsAreARingAndMoreAreBars() {
        assertThat(Painter.drawing(breakdown(6)).getPlot()).isInstanceOf(Ring.class);
        assertThat(Painter.drawing(breakdown(7)).getPlot()).isNotInstanceOf(Ring.class);
    }

    @Test
    void ofFortyPartsTheSmallestAreOneAndNothingGetsLost() {
        Chart.Breakdown forty = (Chart.Breakdown) breakdown(40).chart();
        List<Part> shown = Ranking.gathered(forty.parts());
        assertThat(shown).hasSize(9);
        assertThat(shown.getLast().name()).isEqualTo("32 more");
        assertThat(shown.stream().map(part -> part.amount().amount()).reduce(BigDecimal::add))
                .contains(forty.total().amount());
    }

    @Test
    void aCategoryHasTheSameColourInEveryKind() {
        Color colour = Theme.of(Category.EATING_OUT);
        assertThat(Stream.of("ring", "ranking", "year", "budgets", "ring-dark", "year-dark"))
                .allSatisfy(name -> assertThat(Tracer.of(sample(name)))
                        .extracting(Mark::colour)
                        .contains(colour));
    }

    private static List<Mark> uncovered(List<Mark> before, Text text, Color paper) {
        int last = IntStream.range(0, before.size())
                .filter(i -> before.get(i) instanceof Tracer.Drawn(var _, var shape, var colour)
                        && colour.equals(paper)
                        && shape.contains(text.box()))
                .max()
                .orElse(-1);
        return before.subList(last + 1, before.size());
    }

    private static boolean touches(Mark mark, Rectangle2D box) {
        return mark instanceof Tracer.Drawn(var _, var shape, var _) && shape.intersects(box);
    }

    private static Picture breakdown(int parts) {
        return new Picture(
                Samples.breakdown(
                        new Heading("Spending", "2026"),
                        IntStream.range(0, parts)
                                .mapToObj(i -> new Part("part " + i, Samples.money("USD", 100 - i)))
                                .toList()),
                new Look(Theme.LIGHT, Locale.US));
    }

    private static Picture sample(String name) {
        return Objects.requireNonNull(SAMPLES.get(name), name);
    }

    private static Stream<String> names() {
        return SAMPLES.keySet().stream();
    }

    private static String written(String name) throws IOException {
        try (InputStream in = DrawingTest.class.getResourceAsStream("/charts/" + name + ".txt")) {
            return in == null ? "" : new String(in.readAllBytes(), UTF_8);
        }
    }
}
