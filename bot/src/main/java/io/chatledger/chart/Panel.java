package io.chatledger.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;
import org.jspecify.annotations.Nullable;

/** Something beside the plot that takes a fixed room. */
abstract class Panel extends Title {

    private final double room;

    /** @param room its height at the top, or its width at a side */
    Panel(RectangleEdge edge, double room) {
        setPosition(edge);
        this.room = room;
    }

    abstract void draw(Pen pen, Rectangle2D area);

    @Override
    public Size2D arrange(Graphics2D graphics, RectangleConstraint constraint) {
        return RectangleEdge.isTopOrBottom(getPosition())
                ? new Size2D(constraint.getWidth(), room)
                : new Size2D(room, constraint.getHeight());
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        draw(new Pen(graphics), area);
    }

    @Override
    public @Nullable Object draw(Graphics2D graphics, Rectangle2D area, Object parameters) {
        draw(graphics, area);
        return null;
    }
}
