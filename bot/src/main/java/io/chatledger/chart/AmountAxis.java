package io.chatledger.chart;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** An axis of amounts with four to seven round marks, above the largest of which there is room for a label. */
final class AmountAxis extends NumberAxis {

    private static final double HEADROOM = 0.1;
    private static final int MARKS = 5;

    AmountAxis(double least, double most, Amounts amounts) {
        double span = most > least ? most - least : 1;
        double step = step(span / MARKS);
        setRange(
                least < 0 ? least - span * HEADROOM : 0,
                most > 0 ? most + span * HEADROOM : Math.max(most, 0) + span * HEADROOM / 2);
        setTickUnit(new NumberTickUnit(step) {
            @Override
            public String valueToString(double value) {
                return amounts.tick(value, step);
            }
        });
    }

    /** The next of 1, 2, 5 and, from 25 on, 2.5 times a power of ten. */
    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            boolean whole = factor != 2.5 || power >= 10;
            if (whole && factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
