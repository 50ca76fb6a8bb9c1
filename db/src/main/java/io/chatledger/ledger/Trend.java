package io.chatledger.ledger;

import io.chatledger.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums from step to step.
 *
 * @param points one for each step without a gap, in order, never empty
 */
public record Trend(Step step, List<Point> points) {

    /** @param from the first day of the step, which may lie before the report's */
    public record Point(LocalDate from, Money amount) {}

    public Trend {
        points = List.copyOf(points);
    }

    public List<Money> amounts() {
        return points.stream().map(Point::amount).toList();
    }

    /** The first of those with the largest amount. */
    public Point largest() {
        return points.stream()
                .reduce((one, other) ->
                        one.amount().amount().compareTo(other.amount().amount()) < 0 ? other : one)
                .orElseThrow();
    }

    /** Of the steps that have begun, rounded to the currency's decimals. */
    public Money average(LocalDate today) {
        List<Money> begun = points.stream()
                .filter(point -> !point.from().isAfter(today))
                .map(Point::amount)
                .toList();
        Money sum = begun.stream().reduce(Money::plus).orElseThrow();
        int decimals = sum.amount().scale();
        return new Money(
                sum.amount().divide(BigDecimal.valueOf(begun.size()), decimals, RoundingMode.HALF_EVEN),
                sum.currency());
    }

    /** The sum of all points until each of them. */
    public List<Money> running() {
        List<Money> sums = new ArrayList<>();
        for (Money amount : amounts()) {
            sums.add(sums.isEmpty() ? amount : sums.getLast().plus(amount));
        }
        return sums;
    }
}
