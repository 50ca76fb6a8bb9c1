package io.chatledger.chart;

import io.chatledger.chart.Chart.Layer;
import io.chatledger.money.Money;
import java.awt.BasicStroke;
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

/** Columns of layers, one for each category, with the totals above them and the names beside them. */
final class Stack extends BarRenderer {

    private static final int MOST = 8;
    private static final double MARK = 36;
    private static final double WIDEST_NAME = 236;
    private static final double WIDEST = 96;
    private static final double PART = 0.72;
    private static final BasicStroke SEAM = new BasicStroke(2);

    private final Chart.Layers chart;
    private final Style style;

    private Stack(Chart.Layers chart, Style style) {
        this.chart = chart;
        this.style = style;
    }

    static JFreeChart of(Chart.Layers chart, Style style) {
        List<Layer> layers = gathered(chart.layers());
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        Stack stack = new Stack(chart, style);
        for (int layer = 0; layer < layers.size(); layer++) {
            stack.setSeriesPaint(layer, colour(layers.get(layer)));
            for (int column = 0; column < chart.columns().size(); column++) {
                data.addValue(
                        Amounts.value(layers.get(layer).amounts().get(column)),
                        Integer.valueOf(layer),
                        Integer.valueOf(column));
            }
        }
        SparseAxis names = new SparseAxis(chart.columns(), chart.columns().size() - 1, style.small());
        double most = IntStream.range(0, data.getColumnCount())
                .mapToDouble(column -> above(data, column))
                .max()
                .orElse(0);
        double least = IntStream.range(0, data.getColumnCount())
                .mapToDouble(column -> below(data, column))
                .min()
                .orElse(0);
        CategoryPlot plot = new CategoryPlot(data, names, Frame.amounts(least, most, style), stack);
        Frame.axes(plot, style);
        JFreeChart drawing = Frame.of(plot, chart.heading(), List.of(), style);
        List<Listing.Line> lines = layers.reversed().stream()
                .map(layer -> new Listing.Line(new Key.Dot(layer.name(), colour(layer)), "", ""))
                .toList();
        double width = layers.stream()
                        .map(Layer::name)
                        .mapToDouble(style.text()::width)
                        .max()
                        .orElse(0)
                + MARK;
        drawing.addSubtitle(new Listing(Math.min(WIDEST_NAME, width), lines, style));
        plot.setInsets(new RectangleInsets(0, 0, 0, 24));
        return drawing;
    }

    private static Color colour(Layer layer) {
        return Theme.of(layer.category());
    }

    private static List<Layer> gathered(List<Layer> layers) {
        if (layers.size() <= MOST) {
            return layers;
        }
        List<Layer> few = new ArrayList<>(layers.subList(0, MOST - 1));
        List<Layer> others = layers.subList(MOST - 1, layers.size());
        List<Money> sums = IntStream.range(0, others.getFirst().amounts().size())
                .mapToObj(column -> others.stream()
                        .map(layer -> layer.amounts().get(column))
                        .reduce(Money::plus)
                        .orElseThrow())
                .toList();
        few.add(new Layer(others.size() + " more", null, sums));
        return few;
    }

    @Override
    public int getPassCount() {
        return 2;
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
            int layer,
            int column,
            int pass) {
        Pen pen = new Pen(graphics);
        if (pass == 0) {
            double value = data.getValue(layer, column).doubleValue();
            double base = IntStream.range(0, layer)
                    .mapToDouble(below -> data.getValue(below, column).doubleValue())
                    .filter(below -> value < 0 == below < 0)
                    .sum();
            Rectangle2D shape = shape(column, area, plot, base, base + value);
            pen.fill(shape, (Color) getSeriesPaint(layer));
            double seam = base < 0 ? shape.getY() : shape.getMaxY();
            if (base != 0 && value != 0) {
                pen.line(shape.getX(), seam, shape.getMaxX(), seam, SEAM, style.theme().paper);
            }
        } else if (layer == 0 && column == 0) {
            new ColumnLabels(pen, style, area.getWidth() / data.getColumnCount())
                    .write(
                            IntStream.range(0, data.getColumnCount())
                                    .mapToObj(i -> new ColumnLabels.Column(
                                            shape(i, area, plot, below(data, i), above(data, i)),
                                            chart.totals().get(i)))
                                    .toList(),
                            data.getColumnCount() - 1);
        }
    }

    private static Rectangle2D shape(int column, Rectangle2D area, CategoryPlot plot, double from, double to) {
        int count = plot.getDataset().getColumnCount();
        double middle = plot.getDomainAxis().getCategoryMiddle(column, count, area, plot.getDomainAxisEdge());
        double width = Math.min(WIDEST, area.getWidth() / count * PART);
        double start = plot.getRangeAxis().valueToJava2D(from, area, plot.getRangeAxisEdge());
        double end = plot.getRangeAxis().valueToJava2D(to, area, plot.getRangeAxisEdge());
        return new Rectangle2D.Double(middle - width / 2, Math.min(start, end), width, Math.abs(end - start));
    }

    private static double above(CategoryDataset data, int column) {
        return IntStream.range(0, data.getRowCount())
                .mapToDouble(layer -> Math.max(0, data.getValue(layer, column).doubleValue()))
                .sum();
    }

    private static double below(CategoryDataset data, int column) {
        return IntStream.range(0, data.getRowCount())
                .mapToDouble(layer -> Math.min(0, data.getValue(layer, column).doubleValue()))
                .sum();
    }
}
