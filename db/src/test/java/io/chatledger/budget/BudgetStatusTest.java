package io.chatledger.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.ledger.Coverage;
import io.chatledger.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetStatusTest {

    @ParameterizedTest(name = "on {0} {1} % of February 2028 have passed")
    @CsvSource(textBlock = """
            2028-01-31,   0
            2028-02-01,   3
            2028-02-15,  51
            2028-02-28,  96
            2028-02-29, 100
            2028-03-01, 100
            """)
    void elapsesDayByDay(LocalDate today, int percent) {
        assertThat(status("100", "0", "5").elapsed(today)).isEqualTo(percent);
    }

    @ParameterizedTest(name = "on {0} {1} are left for each of {2} days")
    @CsvSource(textBlock = """
            2028-02-01, 3.27, 29
            2028-02-20, 9.50, 10
            2028-02-29, 95.00, 1
            2028-03-01, 95.00, 0
            """)
    void sharesWhatIsLeftAmongTheDaysLeft(LocalDate today, String share, int days) {
        BudgetStatus status = status("100", "0", "5");
        assertThat(status.perDay(today)).isEqualTo(Money.of(share, "USD"));
        assertThat(status.daysLeft(today)).isEqualTo(days);
    }

    @ParameterizedTest(name = "{2} of {0} with {1} carried over are {3} %")
    @CsvSource(textBlock = """
            100,    0,     80,   80
            100,    0,  79.99,   79
            100,    0,  99.99,   99
            100,    0, 100.01,  100
            100,  100,    150,   75
            100,  -50,     50,  100
            100, -100,   0.01, 9999
            100, -120,      0,    0
            100,    0,    -20,    0
            """)
    void tellsHowMuchIsSpent(String limit, String carried, String spent, int percent) {
        BudgetStatus status = status(limit, carried, spent);
        assertThat(status.percent()).isEqualTo(percent);
        assertThat(status.reaches(80)).isEqualTo(percent >= 80);
    }

    private static BudgetStatus status(String limit, String carried, String spent) {
        LocalDate first = LocalDate.of(2028, 2, 1);
        Budget budget = new Budget(1, Coverage.ALL, Cycle.MONTH, first, Limit.of(Money.of(limit, "USD")));
        Term term = new Term(first, LocalDate.of(2028, 2, 29));
        return new BudgetStatus(budget, term, Money.of(carried, "USD"), Money.of(spent, "USD"));
    }
}
