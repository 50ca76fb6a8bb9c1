package io.chatledger.conversation;

import io.chatledger.budget.BreachReport;
import io.chatledger.budget.BudgetStatus;
import io.chatledger.budget.Cycle;
import io.chatledger.chart.Chart;
import io.chatledger.chart.Chart.Layer;
import io.chatledger.chart.Chart.Limit;
import io.chatledger.chart.Chart.Pair;
import io.chatledger.chart.Chart.Part;
import io.chatledger.chart.Chart.Run;
import io.chatledger.chart.Heading;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.FirstDays;
import io.chatledger.ledger.Forecast;
import io.chatledger.ledger.Spending;
import io.chatledger.ledger.Step;
import io.chatledger.ledger.Trend;
import io.chatledger.money.Money;
import io.chatledger.understanding.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes figures to draw of what was spent. */
record Sketches(PictureWords words, LocalDate today) {

    private static final int MONTHS = 12;

    Chart parts(Spending spending) {
        List<Part> parts = spending.shares().stream()
                .map(share -> new Part(words.name(share.category()), share.category(), share.amount()))
                .toList();
        return new Chart.Breakdown(heading("Spending by category", spending), parts, spending.total());
    }

    /** @param limit what may be spent in each bar, null for as much as one likes */
    Chart bars(Spending spending, Trend trend, String subject, @Nullable Money limit) {
        List<Part> bars = trend.points().stream()
                .map(point -> new Part(words.bar(trend.step(), point.from(), period(spending)), point.amount()))
                .toList();
        List<LocalDate> starts = trend.points().stream().map(Trend.Point::from).toList();
        String title = subject + " by " + trend.step().name().toLowerCase(Locale.ROOT);
        return new Chart.Course(
                heading(title, spending), bars, starts.indexOf(trend.step().start(today, first())), budget(limit));
    }

    /**
     * @param month the whole of it
     * @param now until today
     * @param before null when nothing is known of it
     * @param limit what may be spent in the month, null for as much as one likes
     */
    Chart line(
            Period month, Spending now, @Nullable Spending before, @Nullable Category category, @Nullable Money limit) {
        List<Money> sums = now.trend(Step.DAY, first()).running();
        List<Money> past =
                before == null ? List.of() : before.trend(Step.DAY, first()).running();
        int days = (int) Spans.days(month);
        Optional<Money> expected = Forecast.of(sums, past, days);
        return new Chart.Pace(
                new Heading(words.subject(category) + " so far", words.title(month)),
                new Run(words.title(month), sums),
                before == null ? null : new Run(words.title(period(before)), past),
                days,
                expected.map(sum -> new Part("Expected", sum)).orElse(null),
                budget(limit));
    }

    /** How a budget came to its threshold, day by day, or in a year month by month; never of a single day. */
    Chart breach(BreachReport report) {
        BudgetStatus status = report.status();
        Spending before = report.before();
        LocalDate last = today.isBefore(status.to()) ? today : status.to();
        Spending now = new Spending(
                report.spending().currency(),
                status.from(),
                last,
                report.spending().daily());
        Period period = BudgetWords.period(status.term());
        boolean year = status.budget().cycle() == Cycle.YEAR;
        Step step = year ? Step.MONTH : Step.DAY;
        return new Chart.Pace(
                new Heading(
                        "Budget: " + BudgetWords.plain(words.phrases().labels(), status.coverage()),
                        words.title(period)),
                new Run("This time", now.trend(step, first()).running()),
                before == null
                        ? null
                        : new Run("The time before", before.trend(step, first()).running()),
                year ? MONTHS : (int) Spans.days(period),
                null,
                budget(status.limit()));
    }

    private static @Nullable Part budget(@Nullable Money limit) {
        return limit == null || limit.amount().signum() <= 0 ? null : new Part("Budget", limit);
    }

    Chart layers(Spending spending, Step step) {
        Trend whole = spending.trend(step, first());
        List<String> columns = whole.points().stream()
                .map(point -> words.bar(step, point.from(), period(spending)))
                .toList();
        List<Layer> layers = spending.shares().stream()
                .map(Spending.Share::category)
                .map(category -> new Layer(
                        words.name(category),
                        category,
                        spending.trend(step, first(), category).amounts()))
                .toList();
        return new Chart.Layers(heading("Categories over time", spending), columns, layers, whole.amounts());
    }

    Chart calendar(Spending spending, String subject) {
        return new Chart.Days(
                heading(subject + " day by day", spending),
                spending.from(),
                spending.trend(Step.DAY, first()).amounts(),
                today,
                first().ofWeek());
    }

    Chart versus(Spending now, Spending before, @Nullable Category category) {
        Period period = period(now);
        Period other = period(before);
        List<Pair> pairs = Stream.concat(now.shares().stream(), before.shares().stream())
                .map(Spending.Share::category)
                .distinct()
                .map(each -> new Pair(words.name(each), each, share(now, each), share(before, each)))
                .sorted(Comparator.comparing((Pair pair) ->
                                pair.now().amount().max(pair.before().amount()))
                        .reversed())
                .toList();
        return new Chart.Comparison(
                new Heading(words.subject(category) + " compared", words.title(period) + " and " + words.title(other)),
                new Part(words.title(period), now.total()),
                new Part(words.title(other), before.total()),
                pairs);
    }

    /** @param budgets the ones most used first, never empty */
    Chart limits(List<BudgetStatus> budgets) {
        BudgetStatus first = budgets.getFirst();
        List<Limit> limits = budgets.stream()
                .map(budget -> new Limit(
                        BudgetWords.plain(words.phrases().labels(), budget.coverage()) + cycle(budget),
                        budget.category(),
                        budget.spent(),
                        budget.limit(),
                        budget.elapsed(today)))
                .toList();
        boolean alike = budgets.stream().allMatch(budget -> budget.term().equals(first.term()));
        Period period = alike ? BudgetWords.period(first.term()) : new Period(today, today);
        return new Chart.Limits(new Heading("Budgets", words.title(period)), "today", limits);
    }

    /** How often it begins anew, where that is not every month. */
    private static String cycle(BudgetStatus status) {
        Cycle cycle = status.budget().cycle();
        return cycle == Cycle.MONTH ? "" : ", " + BudgetWords.every(cycle);
    }

    private FirstDays first() {
        return words.phrases().first();
    }

    private static Money share(Spending spending, Category category) {
        return spending.shares().stream()
                .collect(Collectors.toMap(Spending.Share::category, Spending.Share::amount))
                .getOrDefault(category, spending.nothing());
    }

    private Heading heading(String title, Spending spending) {
        return new Heading(title, words.title(period(spending)));
    }

    private static Period period(Spending spending) {
        return new Period(spending.from(), spending.to());
    }
}
