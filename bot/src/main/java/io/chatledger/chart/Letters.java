package io.chatledger.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;

/**
 * How a text is written.
 *
 * @param size in points
 */
record Letters(float size, boolean bold, Color colour) {

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    Letters in(Color other) {
        return new Letters(size, bold, other);
    }

    /** How long a line of it is, in points. */
    double width(String text) {
        String clear = Spelling.clear(text);
        return font(clear).getStringBounds(clear, METRICS).getWidth();
    }

    Font font(String text) {
        return Fonts.of(text, size, bold);
    }
}
