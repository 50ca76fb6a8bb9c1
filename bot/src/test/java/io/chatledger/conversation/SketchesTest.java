package io.chatledger.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.budget.Budget;
import io.chatledger.budget.BudgetStatus;
import io.chatledger.budget.Cycle;
import io.chatledger.budget.Limit;
import io.chatledger.budget.Term;
import io.chatledger.chart.Chart;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Coverage;
import io.chatledger.ledger.FirstDays;
import io.chatledger.ledger.Spending;
import io.chatledger.ledger.Step;
import io.chatledger.money.Money;
import io.chatledger.understanding.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SketchesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final Sketches SKETCHES =
            new Sketches(new PictureWords(new Phrases(Locale.US, TODAY), Locale.US), TODAY);

    @Test
    void aMonthIsExpectedToEndAsTheOneBeforeDid() {
        Chart.Pace pace = (Chart.Pace) SKETCHES.line(
                NOVEMBER,
                spent(LocalDate.of(2026, 11, 1), TODAY, 10),
                spent(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), 20),
                null,
                null);

        assertThat(pace.now().sums()).hasSize(22).last().isEqualTo(Money.of("220", "USD"));
        assertThat(pace.before()).isNotNull();
        assertThat(pace.projected()).isEqualTo(new Chart.Part("Expected", Money.of("400", "USD")));
    }

    @Test
    void withoutAMonthBeforeItIsExpectedToGoOnAsItDoes() {
        Chart.Pace pace =
                (Chart.Pace) SKETCHES.line(NOVEMBER, spent(LocalDate.of(2026, 11, 1), TODAY, 10), null, null, null);
        assertThat(pace.projected()).isEqualTo(new Chart.Part("Expected", Money.of("300", "USD")));
    }

    @Test
    void nothingIsExpectedOfAMonthThatHasJustBegun() {
        LocalDate first = LocalDate.of(2026, 11, 1);
        Chart.Pace pace = (Chart.Pace) SKETCHES.line(NOVEMBER, spent(first, first.plusDays(1), 10), null, null, null);
        assertThat(pace.projected()).isNull();
    }

    @Test
    void thePresentBarStandsOut() {
        Spending november = spent(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), 10);
        Chart.Course course =
                (Chart.Course) SKETCHES.bars(november, november.trend(Step.DAY, FirstDays.USUAL), "Spending", null);
        assertThat(course.bars().get(course.accented()).name()).isEqualTo("22");
    }

    @Test
    void aBudgetIsShownWithTheTimeThatHasPassed() {
        Chart.Limits limits = (Chart.Limits) SKETCHES.limits(List.of(new BudgetStatus(
                new Budget(
                        1,
                        Coverage.of(Category.GROCERIES),
                        Cycle.MONTH,
                        LocalDate.of(2026, 11, 1),
                        Limit.of(Money.of("400", "USD"))),
                new Term(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
                Money.of("0", "USD"),
                Money.of("412.35", "USD"))));
        assertThat(limits.heading().subtitle()).isEqualTo("November 2026");
        assertThat(limits.limits().getFirst().elapsed()).isEqualTo(73);
    }

    @Test
    void theLargestPictureIsSmallEnoughForTheOutbox() {
        LocalDate first = LocalDate.of(2026, 10, 1);
        List<Spending.Daily> daily = first.datesUntil(first.plusDays(31))
                .flatMap(day -> Arrays.stream(Category.values())
                        .map(category -> new Spending.Daily(day, category, Money.of("-999999999999.99", "USD"), 1)))
                .toList();
        Chart layers =
                SKETCHES.layers(new Spending(Currency.getInstance("USD"), first, first.plusDays(30), daily), Step.DAY);

        assertThat(JsonMapper.shared().writeValueAsString(layers).length()).isLessThan(28_000);
    }

    private static Spending spent(LocalDate from, LocalDate to, int perDay) {
        return new Spending(
                Currency.getInstance("USD"),
                from,
                to,
                IntStream.range(0, (int) from.datesUntil(to.plusDays(1)).count())
                        .mapToObj(i -> new Spending.Daily(
                                from.plusDays(i), Category.OTHER, Money.of(String.valueOf(perDay), "USD"), 1))
                        .toList());
    }
}
