package io.chatledger.chart;

import io.chatledger.chart.Chart.Part;
import io.chatledger.chart.Pen.Anchor;
import io.chatledger.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** Parts as bars, the largest first, the smallest gathered in the last. */
final class Ranking extends RowRenderer {

    private static final int MOST = 9;
    private static final double AMOUNTS = 240;
    private static final double SHARES = 74;
    private static final double THICKEST = 36;

    private final List<Part> parts;
    private final Money total;

    private Ranking(List<Part> parts, Money total, Style style) {
        super(names(parts.stream().map(Part::name), style), AMOUNTS, style);
        this.parts = parts;
        this.total = total;
    }

    static JFreeChart of(Chart.Breakdown breakdown, Style style) {
        List<Part> parts = gathered(breakdown.parts());
        Ranking ranking = new Ranking(parts, breakdown.total(), style);
        List<double[]> rows = parts.stream()
                .map(part -> new double[] {Amounts.value(part.amount())})
                .toList();
        String total =
                style.amounts().full(breakdown.total()) + " " + style.amounts().unit();
        return Frame.of(ranking.plot(rows), breakdown.heading(), total, List.of(), style);
    }

    /** So many that each can be read; the others are one part. */
    static List<Part> gathered(List<Part> parts) {
        if (parts.size() <= MOST) {
            return parts;
        }
        List<Part> few = new ArrayList<>(parts.subList(0, MOST - 1));
        List<Part> others = parts.subList(MOST - 1, parts.size());
        Money sum = others.stream().map(Part::amount).reduce(Money::plus).orElseThrow();
        few.add(new Part(others.size() + " more", sum));
        return few;
    }

    @Override
    void draw(Pen pen, Row row) {
        Part part = parts.get(row.number());
        double height = Math.min(THICKEST, row.whole().getHeight() * 0.56);
        double right = row.whole().getMaxX();
        pen.centre(
                pen.fit(part.name(), style.text(), row.names()),
                style.text(),
                row.whole().getX(),
                row.middle(),
                Anchor.LEFT);
        row.bar(pen, Amounts.value(part.amount()), row.middle() - height / 2, height, Theme.of(part.category()));
        pen.centre(style.amounts().full(part.amount()), style.strong(), right - SHARES, row.middle(), Anchor.RIGHT);
        pen.centre(style.amounts().share(part.amount(), total), style.quiet(), right, row.middle(), Anchor.RIGHT);
    }
}
