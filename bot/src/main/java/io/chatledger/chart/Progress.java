package io.chatledger.chart;

import io.chatledger.chart.Chart.Limit;
import io.chatledger.chart.Pen.Anchor;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** How much of each budget is used, in a row each, with a mark where its time stands today. */
final class Progress extends RowRenderer {

    private static final int MOST = 6;
    private static final double PERCENT = 100;
    private static final double THICK = 20;

    private final List<Limit> limits;

    private Progress(List<Limit> limits, Style style) {
        super(0, 0, style);
        this.limits = limits;
    }

    static JFreeChart of(Chart.Limits chart, Style style) {
        List<Limit> limits = chart.limits().stream().limit(MOST).toList();
        List<double[]> rows = limits.stream().map(_ -> new double[] {PERCENT}).toList();
        Key today = new Key.Mark(chart.today(), style.theme().ink);
        return Frame.of(new Progress(limits, style).plot(rows), chart.heading(), List.of(today), style);
    }

    @Override
    void draw(Pen pen, Row row) {
        Limit limit = limits.get(row.number());
        boolean over = limit.spent().amount().compareTo(limit.limit().amount()) > 0;
        double used = Math.clamp(Amounts.value(limit.spent()) / Amounts.value(limit.limit()), 0, 1) * PERCENT;
        Color colour = over ? style.theme().alarm : Theme.of(limit.category());
        double left = row.whole().getX();
        double right = row.whole().getMaxX();
        double y = row.middle() + 4;
        String share = style.amounts().used(limit.spent(), limit.limit());
        String sums =
                style.amounts().full(limit.spent()) + " / " + style.amounts().full(limit.limit());
        Letters strong = over ? style.strong().in(style.theme().alarm) : style.strong();
        double sumsRight = right - 94;
        double room = sumsRight - pen.width(sums, style.text()) - 20 - left;
        pen.centre(pen.fit(limit.name(), style.strong(), room), style.strong(), left, y - 18, Anchor.LEFT);
        pen.centre(sums, style.quiet(), sumsRight, y - 18, Anchor.RIGHT);
        pen.centre(share, strong, right, y - 18, Anchor.RIGHT);
        row.bar(pen, PERCENT, y, THICK, style.theme().track);
        row.bar(pen, used, y, THICK, colour);
        double today = row.zero() + limit.elapsed() * row.unit();
        pen.rounded(today - 4, y - 5, 8, THICK + 10, style.theme().paper);
        pen.rounded(today - 2, y - 4, 4, THICK + 8, style.theme().ink);
    }
}
