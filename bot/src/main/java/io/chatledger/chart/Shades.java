package io.chatledger.chart;

import io.chatledger.money.Money;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Up to five shades for amounts, each for about as many of them, as one large amount would else make all others alike.
 *
 * @param limits the largest amount of each shade, ascending
 */
record Shades(List<Money> limits) {

    private static final int MOST = 5;
    private static final double FAINTEST = 0.2;

    static Shades of(List<Money> amounts) {
        List<Money> spent = amounts.stream()
                .filter(money -> money.amount().signum() > 0)
                .sorted((one, other) -> one.amount().compareTo(other.amount()))
                .toList();
        int count = Math.min(MOST, (int) spent.stream().distinct().count());
        return new Shades(IntStream.rangeClosed(1, count)
                .mapToObj(shade -> spent.get((spent.size() * shade + count - 1) / count - 1))
                .distinct()
                .toList());
    }

    /** Nothing is the empty field's colour, less than nothing, which came back, another. */
    Color colour(Money amount, Theme theme) {
        int sign = amount.amount().signum();
        if (sign <= 0) {
            return sign == 0 ? theme.track : Theme.mix(theme.paper, theme.back, 0.5);
        }
        int shade = (int) limits.stream()
                .filter(limit -> limit.amount().compareTo(amount.amount()) < 0)
                .count();
        double part = limits.size() < 2 ? 1 : (double) shade / (limits.size() - 1);
        return Theme.mix(theme.paper, theme.accent, FAINTEST + (1 - FAINTEST) * part);
    }
}
