package io.chatledger.chart;

import io.chatledger.chart.Chart.Pair;
import io.chatledger.chart.Chart.Part;
import io.chatledger.chart.Pen.Anchor;
import io.chatledger.money.Money;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** Two periods: a row for each category with a bar of both. */
final class Versus extends RowRenderer {

    private static final int MOST = 8;
    private static final double AMOUNTS = 250;
    private static final double CHANGES = 94;

    private final List<Pair> pairs;

    private Versus(List<Pair> pairs, Style style) {
        super(names(pairs.stream().map(Pair::name), style), AMOUNTS, style);
        this.pairs = pairs;
    }

    static JFreeChart of(Chart.Comparison comparison, Style style) {
        List<Pair> pairs = gathered(comparison.pairs());
        List<double[]> rows = pairs.stream()
                .map(pair -> new double[] {Amounts.value(pair.now()), Amounts.value(pair.before())})
                .toList();
        List<Key> keys = List.of(
                key(comparison.now(), style.theme().accent, style),
                key(comparison.before(), style.theme().pale, style));
        return Frame.of(new Versus(pairs, style).plot(rows), comparison.heading(), keys, style);
    }

    private static Key key(Part total, Color colour, Style style) {
        return new Key.Area(total.name() + "  " + style.amounts().full(total.amount()), colour);
    }

    private static List<Pair> gathered(List<Pair> pairs) {
        if (pairs.size() <= MOST) {
            return pairs;
        }
        List<Pair> few = new ArrayList<>(pairs.subList(0, MOST - 1));
        List<Pair> others = pairs.subList(MOST - 1, pairs.size());
        Money now = others.stream().map(Pair::now).reduce(Money::plus).orElseThrow();
        Money before = others.stream().map(Pair::before).reduce(Money::plus).orElseThrow();
        few.add(new Pair(others.size() + " more", null, now, before));
        return few;
    }

    @Override
    void draw(Pen pen, Row row) {
        Pair pair = pairs.get(row.number());
        double thick = Math.min(18, row.whole().getHeight() * 0.32);
        double right = row.whole().getMaxX();
        String change = style.amounts().change(pair.now(), pair.before());
        pen.centre(
                pen.fit(pair.name(), style.text(), row.names()),
                style.text(),
                row.whole().getX(),
                row.middle(),
                Anchor.LEFT);
        row.bar(pen, Amounts.value(pair.now()), row.middle() - thick - 1, thick, style.theme().accent);
        row.bar(pen, Amounts.value(pair.before()), row.middle() + 1, thick, style.theme().pale);
        pen.centre(style.amounts().full(pair.now()), style.strong(), right - CHANGES, row.middle(), Anchor.RIGHT);
        pen.centre(change, style.quiet(), right, row.middle(), Anchor.RIGHT);
    }
}
