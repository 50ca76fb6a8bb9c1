package io.chatledger.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Writes and draws on a picture. */
record Pen(Graphics2D graphics) {

    /** Which point of a line of text is given. */
    enum Anchor {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /** Writes a line whose letters stand on {@code base}. */
    void write(String text, Letters letters, double x, double base, Anchor anchor) {
        String clear = Spelling.clear(text);
        graphics.setFont(letters.font(clear));
        graphics.setPaint(letters.colour());
        graphics.drawString(clear, (float) (x - before(anchor, width(clear, letters))), (float) base);
    }

    /** Writes a line whose capitals have their middle at {@code y}. */
    void centre(String text, Letters letters, double x, double y, Anchor anchor) {
        write(text, letters, x, y + capital(letters) / 2, anchor);
    }

    /** The place that a line takes which {@link #centre} writes, with some air. */
    Rectangle2D box(String text, Letters letters, double x, double y, Anchor anchor) {
        double width = width(text, letters);
        double height = letters.size() * 1.2;
        return new Rectangle2D.Double(x - before(anchor, width) - 4, y - height / 2, width + 8, height);
    }

    double width(String text, Letters letters) {
        return letters.width(text);
    }

    /** The text, or as much of it as there is room for, with an ellipsis. */
    String fit(String text, Letters letters, double room) {
        String fitting = Spelling.clear(text);
        if (width(fitting, letters) <= room) {
            return fitting;
        }
        int end = fitting.length();
        while (end > 0 && width(fitting.substring(0, end) + "…", letters) > room) {
            end = fitting.offsetByCodePoints(end, -1);
        }
        return fitting.substring(0, end).strip() + "…";
    }

    void fill(Shape shape, Color colour) {
        graphics.setPaint(colour);
        graphics.fill(shape);
    }

    void rounded(double x, double y, double width, double height, Color colour) {
        double arc = Math.min(Theme.ROUNDING, Math.min(width, height));
        fill(new RoundRectangle2D.Double(x, y, width, height, arc, arc), colour);
    }

    /** A column whose far end is rounded: the lower one when it hangs below zero. */
    void column(Rectangle2D shape, boolean hanging, Color colour) {
        double round = Math.min(Theme.ROUNDING, Math.min(shape.getWidth(), shape.getHeight() * 2)) / 2;
        double left = shape.getMinX();
        double right = shape.getMaxX();
        double foot = hanging ? shape.getMinY() : shape.getMaxY();
        double head = hanging ? shape.getMaxY() : shape.getMinY();
        double shoulder = hanging ? head - round : head + round;
        Path2D column = new Path2D.Double();
        column.moveTo(left, foot);
        column.lineTo(left, shoulder);
        column.quadTo(left, head, left + round, head);
        column.lineTo(right - round, head);
        column.quadTo(right, head, right, shoulder);
        column.lineTo(right, foot);
        column.closePath();
        fill(column, colour);
    }

    void line(double x1, double y1, double x2, double y2, Stroke stroke, Color colour) {
        graphics.setStroke(stroke);
        graphics.setPaint(colour);
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** How high capitals and digits are. */
    static double capital(Letters letters) {
        return letters.size() * 0.727;
    }

    private static double before(Anchor anchor, double width) {
        return switch (anchor) {
            case LEFT -> 0;
            case MIDDLE -> width / 2;
            case RIGHT -> width;
        };
    }
}
