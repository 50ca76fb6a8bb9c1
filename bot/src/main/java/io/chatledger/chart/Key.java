package io.chatledger.chart;

import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;

/** A mark and what it means. */
sealed interface Key {

    double WIDTH = 24;

    String text();

    /** Draws the mark, its left end at {@code x} and its middle at {@code y}. */
    void mark(Pen pen, double x, double y);

    /** A line in a chart. */
    record Line(String text, Stroke stroke, Color colour) implements Key {
        @Override
        public void mark(Pen pen, double x, double y) {
            pen.line(x + 2, y, x + WIDTH - 2, y, stroke, colour);
        }
    }

    /** An area of one colour. */
    record Area(String text, Color colour) implements Key {
        @Override
        public void mark(Pen pen, double x, double y) {
            pen.rounded(x + 2, y - 9, 18, 18, colour);
        }
    }

    /** An upright mark on a bar. */
    record Mark(String text, Color colour) implements Key {
        @Override
        public void mark(Pen pen, double x, double y) {
            pen.rounded(x + 10, y - 12, 4, 24, colour);
        }
    }

    /** A dot before a name. */
    record Dot(String text, Color colour) implements Key {
        @Override
        public void mark(Pen pen, double x, double y) {
            pen.fill(new Ellipse2D.Double(x + 2, y - 9, 18, 18), colour);
        }
    }
}
