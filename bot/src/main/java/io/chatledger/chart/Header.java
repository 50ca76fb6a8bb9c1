package io.chatledger.chart;

import io.chatledger.chart.Pen.Anchor;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ui.RectangleEdge;

/** Title, subtitle with the currency, and the key to what is drawn. */
final class Header extends Panel {

    private static final double TITLES = 90;
    private static final double KEY = 36;
    private static final double MARK = 34;
    private static final double GAP = 26;

    private final Heading heading;
    private final String unit;
    private final List<Key> keys;
    private final Style style;

    Header(Heading heading, String unit, List<Key> keys, Style style) {
        super(RectangleEdge.TOP, keys.isEmpty() ? TITLES : TITLES + KEY);
        this.heading = heading;
        this.unit = unit;
        this.keys = keys;
        this.style = style;
    }

    @Override
    void draw(Pen pen, Rectangle2D area) {
        double x = area.getX();
        double y = area.getY();
        String about = "  ·  " + unit;
        double left = area.getWidth() - style.quiet().width(about);
        String subtitle = pen.fit(heading.subtitle(), style.quiet(), left) + about;
        pen.write(pen.fit(heading.title(), style.title(), area.getWidth()), style.title(), x, y + 28, Anchor.LEFT);
        pen.write(subtitle, style.quiet(), x, y + 61, Anchor.LEFT);
        double middle = y + TITLES + 4;
        double room = area.getWidth() / Math.max(1, keys.size()) - MARK - GAP;
        boolean tight = keys.stream().mapToDouble(key -> width(pen, key)).sum() > area.getWidth() + GAP;
        for (Key key : keys) {
            String text = tight ? pen.fit(key.text(), style.text(), room) : key.text();
            key.mark(pen, x, middle);
            pen.centre(text, style.text(), x + MARK, middle, Anchor.LEFT);
            x += MARK + pen.width(text, style.text()) + GAP;
        }
    }

    private double width(Pen pen, Key key) {
        return MARK + pen.width(key.text(), style.text()) + GAP;
    }
}
