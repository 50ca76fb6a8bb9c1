package io.chatledger.conversation;

import io.chatledger.budget.Budgets;
import io.chatledger.budget.Cycle;
import io.chatledger.budget.Terms;
import io.chatledger.chart.Chart;
import io.chatledger.chart.Look;
import io.chatledger.chart.Picture;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Coverage;
import io.chatledger.ledger.Reports;
import io.chatledger.ledger.Searches;
import io.chatledger.ledger.Spending;
import io.chatledger.ledger.Step;
import io.chatledger.ledger.Totals;
import io.chatledger.ledger.Trend;
import io.chatledger.money.Money;
import io.chatledger.understanding.Intent.Form;
import io.chatledger.understanding.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows spending as a picture with a caption, and with buttons for other forms and times. */
@Component
class Pictures {

    /** Days from which on years without an entry are left out. */
    private static final int YEARS = 1_130;

    private final Reports reports;
    private final Searches searches;
    private final Looks looks;
    private final Budgets budgets;
    private final BudgetOverview overview;

    Pictures(Reports reports, Searches searches, Looks looks, Budgets budgets, BudgetOverview overview) {
        this.reports = reports;
        this.searches = searches;
        this.looks = looks;
        this.budgets = budgets;
        this.overview = overview;
    }

    /** One reply; where nothing was spent, a sentence. */
    List<Reply> show(Speaker speaker, View view) {
        return switch (view.form()) {
            case BUDGETS -> overview.show(speaker, new BudgetAim(Coverage.of(view.category()), null, null));
            case PARTS, BARS, LAYERS, CALENDAR -> List.of(one(speaker, view.fitted()));
            case LINE -> List.of(line(speaker, view));
            case VERSUS -> List.of(versus(speaker, view));
        };
    }

    private Reply one(Speaker speaker, View view) {
        List<Spending> found = spending(speaker, view.period(), view.category());
        if (found.isEmpty()) {
            return nothing(speaker, view);
        }
        Spending spending = found.getFirst();
        Sketches sketches = sketches(speaker);
        PictureWords words = sketches.words();
        Trend trend = spending.trend(view.division(), speaker.first());
        Chart chart = switch (view.form()) {
            case BARS ->
                sketches.bars(
                        spending,
                        trend,
                        words.subject(view.category()),
                        limit(speaker, spending, view.category(), trend.step()));
            case LAYERS -> sketches.layers(spending, view.division());
            case CALENDAR -> sketches.calendar(spending, words.subject(view.category()));
            case PARTS, LINE, BUDGETS, VERSUS -> sketches.parts(spending);
        };
        List<String> caption = List.of(
                words.total(spending, view.category()),
                view.isOfSeveral() ? words.largest(spending) : words.largest(trend, sketches.today()));
        return reply(speaker, view, chart, caption, found);
    }

    /** What went into one thing, shop or tag: bars or a calendar, without buttons, which have no room for its name. */
    Reply show(Speaker speaker, View view, Subject subject) {
        List<Spending> found = searches.spending(speaker.number(), subject.toAdd(view.period()));
        String spent = subject.spent() + " " + speaker.phrases().period(view.period());
        if (found.isEmpty()) {
            return Reply.of("Nothing " + spent + ".");
        }
        Spending spending = found.getFirst();
        Sketches sketches = sketches(speaker);
        boolean calendar = view.form() == Form.CALENDAR && view.fitted().equals(view);
        Trend trend = spending.trend(view.division(), speaker.first());
        Chart chart = calendar
                ? sketches.calendar(spending, subject.title())
                : sketches.bars(spending, trend, subject.title(), null);
        List<String> lines = new ArrayList<>(List.of(
                speaker.phrases().amount(spending.total()) + " " + spent + ", " + Findings.entries(spending.entries()),
                sketches.words().largest(trend, sketches.today())));
        if (found.size() > 1) {
            lines.add(sketches.words().besides(found.subList(1, found.size())));
        }
        return new Reply(String.join("\n", lines), new Picture(chart, look(speaker)), List.of(), false);
    }

    private Reply line(Speaker speaker, View view) {
        LocalDate today = speaker.phrases().today();
        Period month = speaker.phrases()
                .spans()
                .month(view.period().to().isBefore(today) ? view.period().to() : today);
        Period passed = new Period(month.from(), month.to().isBefore(today) ? month.to() : today);
        List<Spending> found = spending(speaker, passed, view.category());
        if (found.isEmpty()) {
            return nothing(speaker, view.during(month));
        }
        Spending now = found.getFirst();
        Optional<Spending> before =
                in(now, spending(speaker, speaker.phrases().spans().beside(month, -1), view.category()));
        Sketches sketches = sketches(speaker);
        Chart chart = sketches.line(
                month, now, before.orElse(null), view.category(), limit(speaker, now, view.category(), Step.MONTH));
        List<String> caption = new ArrayList<>(List.of(sketches.words().total(now, view.category())));
        before.ifPresent(spending -> caption.add(sketches.words().total(spending, view.category())));
        if (chart instanceof Chart.Pace pace && pace.projected() != null) {
            caption.add("Expected at its end: "
                    + speaker.phrases().amount(pace.projected().amount()));
        }
        return reply(speaker, view.during(month), chart, caption, found);
    }

    private Reply versus(Speaker speaker, View view) {
        Period against = view.against() == null ? speaker.phrases().spans().beside(view.period(), -1) : view.against();
        List<Spending> found = spending(speaker, view.period(), view.category());
        List<Spending> others = spending(speaker, against, view.category());
        if (found.isEmpty() && others.isEmpty()) {
            return nothing(speaker, view);
        }
        Spending some = found.isEmpty() ? others.getFirst() : found.getFirst();
        Spending now = in(some, found).orElseGet(() -> nothing(some, view.period()));
        Spending before = in(some, others).orElseGet(() -> nothing(some, against));
        Sketches sketches = sketches(speaker);
        List<String> caption = List.of(
                sketches.words().total(now, view.category()), sketches.words().total(before, view.category()));
        return reply(speaker, view, sketches.versus(now, before, view.category()), caption, found);
    }

    /** What may be spent in each step, where there is such a budget and it begins with the calendar's steps. */
    private @Nullable Money limit(Speaker speaker, Spending spending, @Nullable Category category, Step step) {
        Cycle cycle = Cycle.valueOf(step.name());
        LocalDate today = speaker.phrases().today();
        return Terms.of(speaker.account()).of(cycle, today).from().equals(step.start(today, speaker.first()))
                ? budgets.of(speaker.number()).stream()
                        .filter(budget ->
                                budget.cycle() == cycle && budget.coverage().equals(Coverage.of(category)))
                        .map(budget -> budget.limit().amount())
                        .filter(limit -> limit.currency().equals(spending.currency()))
                        .findAny()
                        .orElse(null)
                : null;
    }

    private Reply reply(Speaker speaker, View view, Chart chart, List<String> caption, List<Spending> found) {
        List<String> lines = new ArrayList<>(caption);
        if (found.size() > 1) {
            lines.add(sketches(speaker).words().besides(found.subList(1, found.size())));
        }
        Picture picture = new Picture(chart, look(speaker));
        return new Reply(String.join("\n", lines), picture, switches(speaker, view), false);
    }

    private Reply nothing(Speaker speaker, View view) {
        String sentence = new Findings(speaker.phrases())
                .total(new Totals(0, List.of()), view.period(), view.category())
                .getFirst()
                .text();
        return new Reply(sentence, switches(speaker, view), false);
    }

    private List<List<Button>> switches(Speaker speaker, View view) {
        return new Switches(sketches(speaker).words(), speaker.phrases().today()).below(view);
    }

    private List<Spending> spending(Speaker speaker, Period period, @Nullable Category category) {
        List<Spending> found = reports.spending(speaker.number(), period.from(), period.to(), category);
        return Spans.days(period) > YEARS
                ? found.stream().map(Spending::trimmed).toList()
                : found;
    }

    private static Spending nothing(Spending other, Period period) {
        return new Spending(other.currency(), period.from(), period.to(), List.of());
    }

    private static Optional<Spending> in(Spending same, List<Spending> found) {
        return found.stream()
                .filter(spending -> spending.currency().equals(same.currency()))
                .findFirst();
    }

    private Sketches sketches(Speaker speaker) {
        return new Sketches(
                new PictureWords(speaker.phrases(), look(speaker).names()),
                speaker.phrases().today());
    }

    private Look look(Speaker speaker) {
        return looks.of(speaker.account());
    }
}
