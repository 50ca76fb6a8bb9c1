package io.chatledger.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.concurrent.Semaphore;
import org.jfree.chart.JFreeChart;
import org.springframework.stereotype.Component;

/** Draws pictures of 2000 by 1200 pixels, at once as many as there are cores: each takes 12 MB while it is drawn. */
@Component
public class Painter {

    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** Waits, even when interrupted, for its turn. */
    public Png paint(Picture picture) {
        cores.acquireUninterruptibly();
        try {
            BufferedImage image = new BufferedImage(
                    Theme.WIDTH * Theme.SCALE, Theme.HEIGHT * Theme.SCALE, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.scale(Theme.SCALE, Theme.SCALE);
            draw(picture, graphics);
            graphics.dispose();
            int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            return IndexedPng.of(pixels, image.getWidth());
        } finally {
            cores.release();
        }
    }

    static void draw(Picture picture, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing(picture).draw(graphics, new Rectangle2D.Double(0, 0, Theme.WIDTH, Theme.HEIGHT));
    }

    static JFreeChart drawing(Picture picture) {
        Chart chart = picture.chart();
        Style style = new Style(picture.look().theme(), new Amounts(picture.look(), chart.currency()));
        JFreeChart drawing = switch (chart) {
            case Chart.Breakdown breakdown when Ring.suits(breakdown) -> Ring.of(breakdown, style);
            case Chart.Breakdown breakdown -> Ranking.of(breakdown, style);
            case Chart.Course course -> Columns.of(course, style);
            case Chart.Pace pace -> Race.of(pace, style);
            case Chart.Layers layers -> Stack.of(layers, style);
            case Chart.Days days -> CalendarPlot.of(days, style);
            case Chart.Limits limits -> Progress.of(limits, style);
            case Chart.Comparison comparison -> Versus.of(comparison, style);
        };
        drawing.setAntiAlias(true);
        drawing.setTextAntiAlias(true);
        return drawing;
    }
}
