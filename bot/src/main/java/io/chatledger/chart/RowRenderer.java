package io.chatledger.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws a row for each category of a plot: words at the sides, bars between them. */
abstract class RowRenderer extends BarRenderer {

    private static final double TALLEST = 96;
    private static final double NARROWEST = 140;
    private static final double WIDEST = 330;
    private static final double GAP = 20;

    /** Of the whole picture. */
    final Style style;

    private final double left;
    private final double right;

    /**
     * @param left the room left of the bars
     * @param right the room right of them
     */
    RowRenderer(double left, double right, Style style) {
        this.left = left;
        this.right = right;
        this.style = style;
    }

    /**
     * A row's place.
     *
     * @param bars where its bars go, as high as the row
     * @param zero where a bar of nothing ends
     * @param unit how long a bar of 1 is
     */
    record Row(int number, Rectangle2D whole, Rectangle2D bars, double zero, double unit) {

        /** How much room there is for a name left of the bars. */
        double names() {
            return bars.getX() - whole.getX() - GAP;
        }

        double middle() {
            return whole.getCenterY();
        }

        /** A bar of a value, which may be below zero; the least is a sliver. */
        void bar(Pen pen, double value, double y, double height, Color colour) {
            double width = Math.max(value == 0 ? 0 : 3, Math.abs(value) * unit);
            pen.rounded(value < 0 ? zero - width : zero, y, width, height, colour);
        }
    }

    abstract void draw(Pen pen, Row row);

    /** The room that names need. */
    static double names(Stream<String> names, Style style) {
        return Math.clamp(names.mapToDouble(style.text()::width).max().orElse(0) + GAP, NARROWEST, WIDEST);
    }

    /** A plot of these rows; a row's values are the series of its category. */
    CategoryPlot plot(List<double[]> rows) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int row = 0; row < rows.size(); row++) {
            for (int series = 0; series < rows.get(row).length; series++) {
                data.addValue(rows.get(row)[series], Integer.valueOf(series), Integer.valueOf(row));
            }
        }
        CategoryAxis names = new CategoryAxis();
        NumberAxis amounts = new NumberAxis();
        names.setVisible(false);
        names.setCategoryMargin(0);
        names.setLowerMargin(0);
        names.setUpperMargin(0);
        amounts.setVisible(false);
        Frame.quiet(names, style);
        Frame.quiet(amounts, style);
        double least = rows.stream().flatMapToDouble(Arrays::stream).min().orElse(0);
        double most = rows.stream().flatMapToDouble(Arrays::stream).max().orElse(0);
        amounts.setRange(Math.min(0, least), Math.max(most, least < 0 ? 0 : 1e-9));
        CategoryPlot plot = new CategoryPlot(data, names, amounts, this);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(0, left, 0, right));
        return plot;
    }

    @Override
    public void drawItem(
            Graphics2D graphics,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis names,
            ValueAxis amounts,
            CategoryDataset data,
            int series,
            int category,
            int pass) {
        if (series > 0) {
            return;
        }
        double height = Math.min(TALLEST, area.getHeight() / data.getColumnCount());
        double y = area.getY() + height * category;
        RectangleEdge edge = plot.getRangeAxisEdge();
        double zero = amounts.valueToJava2D(0, area, edge);
        Row row = new Row(
                category,
                new Rectangle2D.Double(area.getX() - left, y, area.getWidth() + left + right, height),
                new Rectangle2D.Double(area.getX(), y, area.getWidth(), height),
                zero,
                amounts.lengthToJava2D(1, area, edge));
        Shape clip = graphics.getClip();
        graphics.setClip(null);
        draw(new Pen(graphics), row);
        graphics.setClip(clip);
    }
}
