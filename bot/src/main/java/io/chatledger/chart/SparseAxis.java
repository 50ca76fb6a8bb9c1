package io.chatledger.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.RectangleEdge;

/** Names below columns, numbered from 0: of many only every second, third or so, as many as there is room for. */
final class SparseAxis extends CategoryAxis {

    private static final double AIR = 12;

    /** The part of a column's place that its bar takes. */
    private static final double WIDE = 0.7;

    private final List<String> names;
    private final int always;
    private final Letters letters;
    private final double widest;

    /** @param always the column whose name stands there in any case */
    SparseAxis(List<String> names, int always, Letters letters) {
        this.names = names;
        this.always = always;
        this.letters = letters;
        widest = names.stream().mapToDouble(letters::width).max().orElse(0);
        setMaximumCategoryLabelWidthRatio(names.size() + 1f);
        setLowerMargin(0.3 / (names.size() + 1));
        setUpperMargin(0.3 / (names.size() + 1));
        setCategoryMargin(1 - WIDE);
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected TextBlock createLabel(Comparable column, float width, RectangleEdge edge, Graphics2D graphics) {
        TextBlock label = new TextBlock();
        int number = (Integer) column;
        if ((number - always) % every(width / (names.size() + 1f)) == 0) {
            String name = Spelling.clear(names.get(number));
            label.addLine(name, letters.font(name), letters.colour());
        }
        return label;
    }

    private int every(double column) {
        return (int) Math.max(1, Math.ceil((widest + AIR) * WIDE / column));
    }
}
