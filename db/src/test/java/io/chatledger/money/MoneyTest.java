package io.chatledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(textBlock = """
            12,      USD, 12.00 USD
            12.5,    EUR, 12.50 EUR
            12.500,  EUR, 12.50 EUR
            1500,    JPY, 1500 JPY
            1500.00, JPY, 1500 JPY
            1.5E3,   JPY, 1500 JPY
            0.125,   KWD, 0.125 KWD
            1,       KWD, 1.000 KWD
            -3,      GBP, -3.00 GBP
            0,       USD, 0.00 USD
            7,       XAU, 7 XAU
            """)
    void anAmountHasTheDecimalsOfItsCurrency(String amount, String currency, String shown) {
        assertThat(Money.of(amount, currency)).hasToString(shown);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            12.345,       EUR
            0.5,          JPY
            0.0001,       KWD
            1E-999999999, USD
            """)
    void moreDecimalsThanTheCurrencyHasAreRefused(String amount, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, currency));
    }

    @ParameterizedTest
    @CsvSource({"1E27", "-1E27", "1E999999999", "1E2147483647"})
    void anAmountOfMoreThan27DigitsIsRefused(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, "USD"));
    }

    @Test
    void aSumMayBeLargerThanASingleAmount() {
        Money most = new Money(Money.LIMIT, Money.of("1", "USD").currency());
        assertThat(most.plus(most)).isEqualTo(Money.of("2000000000000", "USD"));
    }

    @Test
    void equalAmountsAreEqualHoweverTheyWereWritten() {
        assertThat(Money.of("1.50", "USD")).isEqualTo(Money.of("1.5", "USD")).isNotEqualTo(Money.of("1.5", "EUR"));
    }

    @Test
    void amountsInOneCurrencyAddUpExactly() {
        assertThat(Money.of("0.10", "USD").plus(Money.of("0.20", "USD"))).isEqualTo(Money.of("0.30", "USD"));
        assertThat(Money.of("0.30", "USD").negated()).isEqualTo(Money.of("-0.30", "USD"));
    }

    @Test
    void amountsInTwoCurrenciesDoNotAddUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "USD").plus(Money.of("1", "EUR")));
    }
}
