package io.chatledger.alert;

import io.chatledger.budget.BreachReport;
import io.chatledger.budget.Term;
import io.chatledger.chart.Chart;
import io.chatledger.chart.Heading;
import io.chatledger.ledger.FirstDays;
import io.chatledger.ledger.Spending;
import io.chatledger.ledger.Step;
import io.chatledger.ledger.Trend;
import io.chatledger.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** How the sum grew up to the limit and past it, day by day, or month by month where the days are too many. */
final class Growth {

    private static final int MOST_DAYS = 62;

    private Growth() {}

    /** Empty when there is nothing to grow, as on a single day. */
    static Optional<Chart> of(BreachReport report, String name, LocalDate today, FirstDays first) {
        Term term = report.status().term();
        Step step = ChronoUnit.DAYS.between(term.from(), term.to()) < MOST_DAYS ? Step.DAY : Step.MONTH;
        Trend trend = report.spending().trend(step, first);
        int steps = trend.points().size();
        if (steps < 2) {
            return Optional.empty();
        }
        long begun = trend.points().stream()
                .filter(point -> !point.from().isAfter(today))
                .count();
        List<Money> sums = trend.running().subList(0, Math.max(1, (int) begun));
        Spending before = report.before();
        String title = Days.title(term);
        return Optional.of(new Chart.Pace(
                new Heading(name + " so far", title),
                new Chart.Run(title, sums),
                before == null
                        ? null
                        : new Chart.Run(
                                Days.title(new Term(before.from(), before.to())),
                                before.trend(step, first).running()),
                steps,
                null,
                new Chart.Part("Budget", report.status().limit())));
    }
}
