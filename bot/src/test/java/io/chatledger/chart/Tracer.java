package io.chatledger.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jfree.svg.SVGGraphics2D;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Tells what is drawn, in order, from the picture as an SVG. */
final class Tracer {

    /** One thing that was drawn. */
    sealed interface Mark {

        Color colour();
    }

    record Text(String text, float size, Color colour, double x, double base, Rectangle2D box) implements Mark {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "text %3.0f %3.0f  %2.0f %s  %s", x, base, size, hex(colour), text);
        }
    }

    /** @param what area or line */
    record Drawn(String what, Shape shape, Color colour) implements Mark {
        @Override
        public String toString() {
            Rectangle2D box = shape.getBounds2D();
            return String.format(
                    Locale.ROOT,
                    "%s %3.0f %3.0f  %3.0f × %3.0f  %s",
                    what,
                    box.getX(),
                    box.getY(),
                    box.getWidth(),
                    box.getHeight(),
                    hex(colour));
        }
    }

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final Pattern COLOUR = Pattern.compile("(fill|stroke): ?rgb\\((\\d+),(\\d+),(\\d+)\\)");
    private static final Pattern SIZE = Pattern.compile("font-size: ?([\\d.]+)px");

    private final List<Mark> marks = new ArrayList<>();

    private Tracer() {}

    static List<Mark> of(Picture picture) {
        SVGGraphics2D svg = new SVGGraphics2D(Theme.WIDTH, Theme.HEIGHT);
        Painter.draw(picture, svg);
        try {
            Tracer tracer = new Tracer();
            tracer.trace(
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(svg.getSVGElement().getBytes(UTF_8)))
                            .getDocumentElement(),
                    "");
            return tracer.marks;
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Text> texts(Picture picture) {
        return of(picture).stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .toList();
    }

    private void trace(Element element, String inherited) {
        String style = element.hasAttribute("style") ? element.getAttribute("style") : inherited;
        if (element.getTagName().equals("text")) {
            text(element, style);
        }
        Shape shape = shape(element);
        Color colour = colour(style);
        if (shape != null) {
            boolean area = style.contains("fill:") && !style.contains("fill:none");
            marks.add(
                    area && !element.getTagName().equals("line")
                            ? new Drawn("area", shape, colour)
                            : new Drawn("line", new BasicStroke(1).createStrokedShape(shape), colour));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && !inner.getTagName().equals("defs")) {
                trace(inner, style);
            }
        }
    }

    private void text(Element element, String style) {
        Matcher size = SIZE.matcher(style);
        String text = element.getTextContent();
        if (size.find() && !text.isBlank()) {
            double x = number(element, "x");
            double y = number(element, "y");
            Font font = Fonts.of(text, Float.parseFloat(size.group(1)), style.contains("Bold"));
            Rectangle2D ink = font.createGlyphVector(METRICS, text).getVisualBounds();
            Rectangle2D box = new Rectangle2D.Double(x + ink.getX(), y + ink.getY(), ink.getWidth(), ink.getHeight());
            marks.add(new Text(text, font.getSize2D(), colour(style), x, y, box));
        }
    }

    private static @Nullable Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "rect" ->
                new Rectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"));
            case "ellipse" -> {
                double width = number(element, "rx");
                double height = number(element, "ry");
                yield new Ellipse2D.Double(
                        number(element, "cx") - width, number(element, "cy") - height, 2 * width, 2 * height);
            }
            case "line" ->
                new Line2D.Double(
                        number(element, "x1"), number(element, "y1"), number(element, "x2"), number(element, "y2"));
            case "path" -> path(element.getAttribute("d"));
            default -> null;
        };
    }

    private static Path2D path(String data) {
        Path2D path = new Path2D.Double();
        Matcher steps = Pattern.compile("([MLQCZ])([^MLQCZ]*)").matcher(data);
        while (steps.find()) {
            double[] to = new Scanner(steps.group(2))
                    .useLocale(Locale.ROOT)
                    .useDelimiter("[,\\s]+")
                    .tokens()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            switch (steps.group(1)) {
                case "M" -> path.moveTo(to[0], to[1]);
                case "L" -> path.lineTo(to[0], to[1]);
                case "Q" -> path.quadTo(to[0], to[1], to[2], to[3]);
                case "C" -> path.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                default -> path.closePath();
            }
        }
        return path;
    }

    /** A gradient is told as black. */
    private static Color colour(String style) {
        Matcher colour = COLOUR.matcher(style);
        return colour.find()
                ? new Color(
                        Integer.parseInt(colour.group(2)),
                        Integer.parseInt(colour.group(3)),
                        Integer.parseInt(colour.group(4)))
                : Color.BLACK;
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06X", colour.getRGB() & 0xFFFFFF);
    }
}
