package io.chatledger.chart;

import io.chatledger.chart.Chart.Part;
import io.chatledger.chart.Pen.Anchor;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.RingPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.general.DefaultPieDataset;

/** A ring with the total in its middle and the parts listed beside it. */
final class Ring extends RingPlot {

    private static final int MOST = 6;
    private static final double LISTING = 470;
    private static final float TOTAL = 40;
    private static final double HOLE = 230;

    private final Chart.Breakdown breakdown;
    private final Style style;

    private Ring(DefaultPieDataset<Integer> data, Chart.Breakdown breakdown, Style style) {
        super(data);
        this.breakdown = breakdown;
        this.style = style;
        setInsets(new RectangleInsets(0, 0, 0, 24));
        setInteriorGap(0);
        setSectionDepth(0.3);
        setSeparatorsVisible(breakdown.parts().size() > 1);
        setSeparatorPaint(style.theme().paper);
        setSeparatorStroke(new BasicStroke(4));
        setInnerSeparatorExtension(0.01);
        setOuterSeparatorExtension(0.01);
        setShadowPaint(null);
        setSectionOutlinesVisible(false);
        setLabelGenerator(null);
        setIgnoreZeroValues(true);
    }

    /** Whether a ring can show it: few parts, none of them below zero. */
    static boolean suits(Chart.Breakdown breakdown) {
        return breakdown.parts().size() <= MOST
                && breakdown.parts().stream()
                        .allMatch(part -> part.amount().amount().signum() >= 0);
    }

    static JFreeChart of(Chart.Breakdown breakdown, Style style) {
        DefaultPieDataset<Integer> data = new DefaultPieDataset<>();
        List<Part> parts = breakdown.parts();
        Ring ring = new Ring(data, breakdown, style);
        for (int i = 0; i < parts.size(); i++) {
            data.setValue(Integer.valueOf(i), Amounts.value(parts.get(i).amount()));
            ring.setSectionPaint(i, Theme.of(parts.get(i).category()));
        }
        JFreeChart chart = Frame.of(ring, breakdown.heading(), List.of(), style);
        chart.addSubtitle(new Listing(
                LISTING,
                parts.stream().map(part -> line(part, breakdown, style)).toList(),
                style));
        return chart;
    }

    private static Listing.Line line(Part part, Chart.Breakdown breakdown, Style style) {
        return new Listing.Line(
                new Key.Dot(part.name(), Theme.of(part.category())),
                style.amounts().full(part.amount()),
                style.amounts().share(part.amount(), breakdown.total()));
    }

    @Override
    public void draw(
            Graphics2D graphics, Rectangle2D area, Point2D anchor, PlotState parentState, PlotRenderingInfo info) {
        Rectangle2D ring = (Rectangle2D) area.clone();
        getInsets().trim(ring);
        super.draw(graphics, area, anchor, parentState, info);
        Pen pen = new Pen(graphics);
        String total = style.amounts().full(breakdown.total());
        Letters large = new Letters(TOTAL, true, style.theme().ink);
        double size = Math.min(TOTAL, TOTAL * HOLE / pen.width(total, large));
        pen.centre(
                total,
                new Letters((float) Math.max(Theme.SMALL, size), true, style.theme().ink),
                ring.getCenterX(),
                ring.getCenterY() - 8,
                Anchor.MIDDLE);
        pen.centre(style.amounts().unit(), style.quiet(), ring.getCenterX(), ring.getCenterY() + 28, Anchor.MIDDLE);
    }
}
