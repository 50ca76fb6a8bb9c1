package io.chatledger.chart;

import io.chatledger.chart.Chart.Part;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** A rounded column for each day, week, month or year; the present one stands out. */
final class Columns extends BarRenderer {

    private static final double WIDEST = 96;
    private static final double PART = 0.72;
    private static final int CROWD = 31;

    private final Chart.Course course;
    private final Style style;

    private Columns(Chart.Course course, Style style) {
        this.course = course;
        this.style = style;
    }

    static JFreeChart of(Chart.Course course, Style style) {
        List<Part> bars = course.bars();
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < bars.size(); i++) {
            data.addValue(Amounts.value(bars.get(i).amount()), Integer.valueOf(0), Integer.valueOf(i));
        }
        List<Double> values = new ArrayList<>(
                bars.stream().map(bar -> Amounts.value(bar.amount())).toList());
        List<Key> keys = new ArrayList<>();
        Part limit = course.limit();
        if (limit != null) {
            values.add(Amounts.value(limit.amount()));
            keys.add(new Key.Line(
                    limit.name() + "  " + style.amounts().full(limit.amount()), Theme.DASHES, style.theme().alarm));
        }
        double least = values.stream().min(Double::compare).orElse(0.0);
        double most = values.stream().max(Double::compare).orElse(0.0);
        int always = course.accented() < 0 ? bars.size() - 1 : course.accented();
        CategoryPlot plot = new CategoryPlot(
                data,
                new SparseAxis(bars.stream().map(Part::name).toList(), always, style.small()),
                Frame.amounts(least, most, style),
                new Columns(course, style));
        Frame.axes(plot, style);
        plot.setInsets(new RectangleInsets(0, 0, 0, bars.size() > CROWD ? Theme.MARGIN / 2.0 : 0));
        return Frame.of(plot, course.heading(), keys, style);
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
            int column,
            int pass) {
        Pen pen = new Pen(graphics);
        if (pass == 0) {
            Rectangle2D shape = shape(column, area, plot);
            pen.column(shape, course.bars().get(column).amount().amount().signum() < 0, colour(column));
        } else if (column == 0) {
            Part limit = course.limit();
            if (limit != null) {
                double y = amounts.valueToJava2D(Amounts.value(limit.amount()), area, plot.getRangeAxisEdge());
                pen.line(area.getMinX(), y, area.getMaxX(), y, Theme.DASHES, style.theme().alarm);
            }
            new ColumnLabels(pen, style, area.getWidth() / course.bars().size())
                    .write(
                            IntStream.range(0, course.bars().size())
                                    .mapToObj(i -> new ColumnLabels.Column(
                                            shape(i, area, plot),
                                            course.bars().get(i).amount()))
                                    .toList(),
                            course.accented());
        }
    }

    @Override
    public int getPassCount() {
        return 2;
    }

    private Color colour(int column) {
        return column == course.accented() || course.accented() < 0 ? style.theme().accent : style.theme().pale;
    }

    private Rectangle2D shape(int column, Rectangle2D area, CategoryPlot plot) {
        int count = course.bars().size();
        double middle = plot.getDomainAxis().getCategoryMiddle(column, count, area, plot.getDomainAxisEdge());
        double width = Math.min(WIDEST, area.getWidth() / count * PART);
        double value = Amounts.value(course.bars().get(column).amount());
        double zero = plot.getRangeAxis().valueToJava2D(0, area, plot.getRangeAxisEdge());
        double end = plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
        return new Rectangle2D.Double(middle - width / 2, Math.min(zero, end), width, Math.abs(end - zero));
    }
}
