package io.chatledger.chart;

import io.chatledger.chart.Pen.Anchor;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ui.RectangleEdge;

/** Names beside a plot, with their colour and often an amount and its share. */
final class Listing extends Panel {

    private static final double TALLEST = 56;
    private static final double MARK = 34;
    private static final double SHARE = 74;
    private static final double GAP = 16;

    /** @param share empty for none */
    record Line(Key key, String amount, String share) {}

    private final List<Line> lines;
    private final Style style;

    Listing(double width, List<Line> lines, Style style) {
        super(RectangleEdge.RIGHT, width);
        this.lines = lines;
        this.style = style;
    }

    @Override
    void draw(Pen pen, Rectangle2D area) {
        double height = Math.min(TALLEST, area.getHeight() / lines.size());
        double y = area.getCenterY() - height * lines.size() / 2 + height / 2;
        for (Line line : lines) {
            line(pen, line, area, y);
            y += height;
        }
    }

    private void line(Pen pen, Line line, Rectangle2D area, double y) {
        double right = area.getMaxX() - (line.share().isEmpty() ? 0 : SHARE);
        double amount = line.amount().isEmpty() ? 0 : pen.width(line.amount(), style.strong()) + GAP;
        double name = area.getX() + MARK;
        line.key().mark(pen, area.getX(), y);
        pen.centre(pen.fit(line.key().text(), style.text(), right - amount - name), style.text(), name, y, Anchor.LEFT);
        if (amount > 0) {
            pen.centre(line.amount(), style.strong(), right, y, Anchor.RIGHT);
        }
        if (!line.share().isEmpty()) {
            pen.centre(line.share(), style.quiet(), area.getMaxX(), y, Anchor.RIGHT);
        }
    }
}
