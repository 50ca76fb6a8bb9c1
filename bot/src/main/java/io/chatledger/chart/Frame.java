package io.chatledger.chart;

import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** What all drawings have around the plot. */
final class Frame {

    private Frame() {}

    static JFreeChart of(Plot plot, Heading heading, List<Key> keys, Style style) {
        return of(plot, heading, style.amounts().unit(), keys, style);
    }

    /** @param unit the currency, or a sum with it */
    static JFreeChart of(Plot plot, Heading heading, String unit, List<Key> keys, Style style) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(style.theme().paper);
        chart.setBorderVisible(false);
        double margin = Theme.MARGIN;
        chart.setPadding(new RectangleInsets(margin - 4, margin, margin - 8, margin));
        chart.addSubtitle(new Header(heading, unit, keys, style));
        return chart;
    }

    static void axes(CategoryPlot plot, Style style) {
        quiet(plot.getDomainAxis(), style);
        quiet(plot.getRangeAxis(), style);
        plot.setRangeGridlinePaint(style.theme().grid);
        plot.setRangeGridlineStroke(Theme.HAIRLINE);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(style.theme().quiet);
        plot.setRangeZeroBaselineStroke(new BasicStroke(1.4f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
    }

    static void axes(XYPlot plot, Style style) {
        quiet(plot.getDomainAxis(), style);
        quiet(plot.getRangeAxis(), style);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(style.theme().grid);
        plot.setRangeGridlineStroke(Theme.HAIRLINE);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(style.theme().quiet);
        plot.setRangeZeroBaselineStroke(new BasicStroke(1.4f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
    }

    /** An axis of amounts with few, round marks. */
    static NumberAxis amounts(double least, double most, Style style) {
        return new AmountAxis(Math.min(0, least), Math.max(0, most), style.amounts());
    }

    static void quiet(Axis axis, Style style) {
        axis.setTickLabelFont(style.small().font("0"));
        axis.setTickLabelPaint(style.theme().quiet);
        axis.setTickLabelInsets(new RectangleInsets(6, 10, 4, 0));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
    }
}
