package io.chatledger.budget;

import static org.assertj.core.api.Assertions.assertThat;

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
        BudgetStatus status = new BudgetStatus(
                null,
                Money.of("100", "USD"),
                Money.of("5", "USD"),
                LocalDate.of(2028, 2, 1),
                LocalDate.of(2028, 2, 29));
        assertThat(status.elapsed(today)).isEqualTo(percent);
    }
}
