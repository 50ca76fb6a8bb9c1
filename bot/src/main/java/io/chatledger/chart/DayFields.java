package io.chatledger.chart;

import io.chatledger.chart.Chart.Days;
import io.chatledger.money.Money;
import java.awt.Color;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a calendar's days. */
record DayFields(Days chart, Shades shades, Style style) {

    /** Draws a day's field and tells its colour. */
    Color draw(Pen pen, LocalDate day, double x, double y, double width, double height) {
        Money amount = amount(day);
        Color colour = amount == null
                ? Theme.mix(style.theme().paper, style.theme().track, 0.6)
                : shades.colour(amount, style.theme());
        pen.rounded(x, y, width, height, colour);
        return colour;
    }

    /** Null outside of the chart's days and for those to come. */
    @Nullable
    Money amount(LocalDate day) {
        long index = ChronoUnit.DAYS.between(chart.from(), day);
        return index < 0 || index >= chart.days().size() || day.isAfter(chart.today())
                ? null
                : chart.days().get((int) index);
    }

    /** Of the ink and the paper the one that is read better on a field. */
    Color ink(Color field) {
        return Stream.of(style.theme().ink, style.theme().paper)
                .max((one, other) -> Double.compare(Theme.contrast(one, field), Theme.contrast(other, field)))
                .orElseThrow();
    }
}
