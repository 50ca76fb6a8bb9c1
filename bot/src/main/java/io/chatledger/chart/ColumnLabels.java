package io.chatledger.chart;

import io.chatledger.chart.Pen.Anchor;
import io.chatledger.money.Money;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Amounts at the ends of columns: at all of them where there is room, else at the present and the largest one. */
record ColumnLabels(Pen pen, Style style, double slot) {

    private static final double AIR = 10;
    private static final double DISTANCE = 16;

    /** A column as it is drawn. */
    record Column(Rectangle2D shape, Money amount) {

        boolean isBelowZero() {
            return amount.amount().signum() < 0;
        }
    }

    /** @param first the column whose amount matters most, -1 for none */
    void write(List<Column> columns, int first) {
        Shape clip = pen.graphics().getClip();
        pen.graphics().setClip(null);
        writeFitting(columns, first);
        pen.graphics().setClip(clip);
    }

    private void writeFitting(List<Column> columns, int first) {
        List<Function<Money, String>> forms =
                List.of(style.amounts()::round, style.amounts()::brief, style.amounts()::briefest);
        for (Function<Money, String> form : forms) {
            if (columns.stream().allMatch(column -> pen.width(form.apply(column.amount()), letters()) + AIR <= slot)) {
                columns.stream()
                        .filter(column -> column.amount().amount().signum() != 0)
                        .forEach(column -> write(form.apply(column.amount()), box(form, column)));
                return;
            }
        }
        writeFew(columns, first, style.amounts()::brief);
    }

    private void writeFew(List<Column> columns, int first, Function<Money, String> form) {
        List<Rectangle2D> taken = new ArrayList<>(
                columns.stream().map(column -> grown(column.shape())).toList());
        IntStream largest = IntStream.range(0, columns.size())
                .boxed()
                .max(Comparator.comparing(i -> columns.get(i).amount().amount()))
                .stream()
                .mapToInt(i -> i);
        IntStream.concat(IntStream.of(first), largest)
                .filter(i -> i >= 0)
                .distinct()
                .mapToObj(columns::get)
                .filter(column -> column.amount().amount().signum() != 0)
                .forEach(column -> {
                    Rectangle2D box = box(form, column);
                    if (taken.stream().noneMatch(box::intersects)) {
                        write(form.apply(column.amount()), box);
                        taken.add(box);
                    }
                });
    }

    /** On paper of its own, as a line may run there. */
    private void write(String text, Rectangle2D box) {
        pen.fill(box, style.theme().paper);
        pen.centre(text, letters(), box.getCenterX(), box.getCenterY(), Anchor.MIDDLE);
    }

    private Rectangle2D box(Function<Money, String> form, Column column) {
        Rectangle2D shape = column.shape();
        double y = column.isBelowZero() ? shape.getMaxY() + DISTANCE : shape.getY() - DISTANCE;
        double half = letters().width(form.apply(column.amount())) / 2;
        double x = Math.min(shape.getCenterX(), Theme.WIDTH - Theme.MARGIN - half);
        return pen.box(form.apply(column.amount()), letters(), x, y, Anchor.MIDDLE);
    }

    private Letters letters() {
        return new Letters(Theme.SMALL, true, style.theme().ink);
    }

    private static Rectangle2D grown(Rectangle2D shape) {
        return new Rectangle2D.Double(shape.getX(), shape.getY(), shape.getWidth(), Math.max(1, shape.getHeight()));
    }
}
