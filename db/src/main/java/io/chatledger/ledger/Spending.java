package io.chatledger.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import io.chatledger.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What was spent from the first to the last day, both included, in one currency: expenses less refunds; or what came in.
 *
 * @param daily a sum for each day and category on which there was something
 */
public record Spending(Currency currency, LocalDate from, LocalDate to, List<Daily> daily) {

    /** @param amount below zero when more came back than was spent */
    public record Daily(LocalDate day, Category category, Money amount, int entries) {}

    /** What a category adds up to. */
    public record Share(Category category, Money amount) {}

    public Spending {
        daily = List.copyOf(daily);
    }

    public Money total() {
        return daily.stream().map(Daily::amount).reduce(nothing(), Money::plus);
    }

    public int entries() {
        return daily.stream().mapToInt(Daily::entries).sum();
    }

    /** The same without the years before the first and after the last day on which there was something. */
    public Spending trimmed() {
        LocalDate first =
                daily.stream().map(Daily::day).min(LocalDate::compareTo).orElse(from);
        LocalDate last =
                daily.stream().map(Daily::day).max(LocalDate::compareTo).orElse(to);
        LocalDate start = first.withDayOfYear(1);
        LocalDate end = last.withDayOfYear(last.lengthOfYear());
        return new Spending(currency, start.isAfter(from) ? start : from, end.isBefore(to) ? end : to, daily);
    }

    /** The largest first. */
    public List<Share> shares() {
        Map<Category, Money> sums =
                daily.stream().collect(groupingBy(Daily::category, reducing(nothing(), Daily::amount, Money::plus)));
        return sums.entrySet().stream()
                .map(sum -> new Share(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing((Share share) -> share.amount().amount())
                        .reversed()
                        .thenComparing(Share::category))
                .toList();
    }

    /** How it went on from step to step, in which nothing is left out. */
    public Trend trend(Step step, FirstDays first) {
        return trend(step, first, _ -> true);
    }

    public Trend trend(Step step, FirstDays first, Category category) {
        return trend(step, first, part -> part.category() == category);
    }

    private Trend trend(Step step, FirstDays first, Predicate<Daily> which) {
        Map<LocalDate, Money> sums = daily.stream()
                .filter(which)
                .collect(groupingBy(
                        part -> step.start(part.day(), first), reducing(nothing(), Daily::amount, Money::plus)));
        return new Trend(
                step,
                step.start(from, first)
                        .datesUntil(to.plusDays(1))
                        .filter(day -> step.start(day, first).equals(day))
                        .map(day -> new Trend.Point(day, sums.getOrDefault(day, nothing())))
                        .toList());
    }

    /** A sum of 0. */
    public Money nothing() {
        return new Money(BigDecimal.ZERO, currency);
    }
}
