package io.chatledger.chart;

import io.chatledger.chart.Chart.Part;
import io.chatledger.chart.Chart.Run;
import io.chatledger.money.Money;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The sum of a month as it grows, against the month before, with where it is going. */
final class Race {

    private static final int DAYS = 5;

    /** Up to so many steps each has its number. */
    private static final int FEW = 14;

    private static final int TOP = 150;
    private static final int BOTTOM = 540;

    private final Chart.Pace pace;
    private final Style style;
    private final XYPlot plot = new XYPlot();
    private final List<Key> keys = new ArrayList<>();

    private Race(Chart.Pace pace, Style style) {
        this.pace = pace;
        this.style = style;
    }

    static JFreeChart of(Chart.Pace pace, Style style) {
        return new Race(pace, style).chart();
    }

    private JFreeChart chart() {
        Theme theme = style.theme();
        XYSeries now = series(pace.now(), 1);
        int today = now.getItemCount();
        plot.setDomainAxis(days());
        plot.setRangeAxis(amounts());
        Run before = pace.before();
        add(now, area());
        key(pace.now().name(), pace.now().sums().getLast(), Theme.LINE, theme.accent);
        if (before != null) {
            add(series(before, 1), line(Theme.DOTS, theme.quiet));
            key(before.name(), before.sums().getLast(), Theme.DOTS, theme.quiet);
        }
        Part projected = pace.projected();
        if (projected != null && today < pace.days()) {
            XYSeries ahead = new XYSeries(0);
            ahead.add(today, now.getY(today - 1));
            ahead.add(pace.days(), Amounts.value(projected.amount()));
            add(ahead, line(Theme.DASHES, theme.accent));
            key(projected.name(), projected.amount(), Theme.DASHES, theme.accent);
        }
        add(now, line(Theme.LINE, theme.accent));
        XYSeries end = new XYSeries(0);
        end.add(today, now.getY(today - 1));
        add(end, dot());
        Part limit = pace.limit();
        if (limit != null) {
            plot.addRangeMarker(
                    new ValueMarker(Amounts.value(limit.amount()), theme.alarm, Theme.DASHES), Layer.BACKGROUND);
            key(limit.name(), limit.amount(), Theme.DASHES, theme.alarm);
        }
        Frame.axes(plot, style);
        return Frame.of(plot, pace.heading(), keys, style);
    }

    private List<Money> before() {
        Run before = pace.before();
        return before == null ? List.of() : before.sums();
    }

    private void key(String name, Money amount, Stroke stroke, Color colour) {
        keys.add(new Key.Line(name + "  " + style.amounts().round(amount), stroke, colour));
    }

    private static XYSeries series(Run run, int from) {
        XYSeries series = new XYSeries(0);
        for (Money sum : run.sums()) {
            series.add(from + series.getItemCount(), Amounts.value(sum));
        }
        return series;
    }

    private void add(XYSeries series, XYItemRenderer renderer) {
        int next = plot.getDatasetCount();
        int place = next == 1 && plot.getDataset(0) == null ? 0 : next;
        plot.setDataset(place, new XYSeriesCollection(series));
        plot.setRenderer(place, renderer);
    }

    private NumberAxis days() {
        NumberAxis axis = new NumberAxis();
        axis.setRange(0.5, Math.max(pace.days(), before().size()) + 0.5);
        axis.setTickUnit(new NumberTickUnit(pace.days() > FEW ? DAYS : 1));
        axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Locale.ROOT));
        return axis;
    }

    private NumberAxis amounts() {
        List<Double> values = Stream.concat(
                        Stream.concat(pace.now().sums().stream(), before().stream()),
                        Stream.of(pace.projected(), pace.limit())
                                .filter(Objects::nonNull)
                                .map(Part::amount))
                .map(Amounts::value)
                .toList();
        return Frame.amounts(
                values.stream().min(Double::compare).orElse(0.0),
                values.stream().max(Double::compare).orElse(0.0),
                style);
    }

    private static XYItemRenderer line(Stroke stroke, Color colour) {
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        line.setDrawSeriesLineAsPath(true);
        line.setSeriesStroke(0, stroke);
        line.setSeriesPaint(0, colour);
        return line;
    }

    private XYItemRenderer area() {
        Color accent = style.theme().accent;
        XYAreaRenderer area = new XYAreaRenderer(XYAreaRenderer.AREA);
        area.setSeriesPaint(0, new GradientPaint(0, TOP, faint(accent, 90), 0, BOTTOM, faint(accent, 0)));
        area.setOutline(false);
        return area;
    }

    private XYItemRenderer dot() {
        XYLineAndShapeRenderer dot = new XYLineAndShapeRenderer(false, true);
        dot.setSeriesShape(0, new Ellipse2D.Double(-8, -8, 16, 16));
        dot.setSeriesPaint(0, style.theme().accent);
        dot.setUseOutlinePaint(true);
        dot.setSeriesOutlinePaint(0, style.theme().paper);
        dot.setSeriesOutlineStroke(0, new BasicStroke(3));
        dot.setUseFillPaint(true);
        dot.setSeriesFillPaint(0, style.theme().accent);
        return dot;
    }

    private static Color faint(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
