package io.chatledger.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.money.Money;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest(name = "{1} {2} in {0}")
    @CsvSource(delimiter = '|', textBlock = """
            en-US | 1234567.5 | USD | 1,234,567.50 | 1,234,568 | 1.2M
            de-DE | 1234567.5 | EUR | 1.234.567,50 | 1.234.568 | 1,2 Mio.
            ja-JP | 2370000   | JPY | 2,370,000    | 2,370,000 | 2.4M
            ar-KW | 0.125     | KWD | 0.125        | 0.125     | 0.125
            en-US | -20.5     | USD | -20.50       | -20       | -20
            """)
    void areWrittenAsTheUserWritesThem(
            String locale, String amount, String currency, String full, String round, String brief) {
        Money money = Money.of(amount, currency);
        Amounts amounts = amounts(locale, currency);
        assertThat(Spelling.clear(amounts.full(money))).isEqualTo(full);
        assertThat(Spelling.clear(amounts.round(money))).isEqualTo(round);
        assertThat(Spelling.clear(amounts.brief(money)).replace('\u00A0', ' ')).isEqualTo(brief);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            1     | 4   | 25%
            0.01  | 400 | <1%
            0     | 4   | 0%
            -1    | 4   | none
            1     | -4  | none
            5000  | 4   | >999%
            """)
    void aShareIsInPercent(String part, String whole, @Nullable String share) {
        assertThat(amounts("en-US", "USD").share(Money.of(part, "USD"), Money.of(whole, "USD")))
                .isEqualTo(share == null ? "" : share);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            49.99  | 50  | 99%
            49.50  | 50  | 99%
            49     | 50  | 98%
            50     | 50  | 100%
            50.01  | 50  | 100%
            0.01   | 50  | <1%
            """)
    void aLimitIsUsedUpOnlyWhenAllOfItIs(String spent, String limit, String used) {
        assertThat(amounts("en-US", "USD").used(Money.of(spent, "USD"), Money.of(limit, "USD")))
                .isEqualTo(used);
    }

    @Test
    void aChangeHasItsSign() {
        Amounts amounts = amounts("en-US", "USD");
        Money ten = Money.of("10", "USD");
        assertThat(amounts.change(Money.of("12", "USD"), ten)).isEqualTo("+20%");
        assertThat(amounts.change(Money.of("8", "USD"), ten)).isEqualTo("−20%");
        assertThat(amounts.change(ten, ten)).isEqualTo("0%");
        assertThat(amounts.change(ten, Money.of("0", "USD"))).isEmpty();
    }

    private static Amounts amounts(String locale, String currency) {
        return new Amounts(new Look(Theme.LIGHT, Locale.forLanguageTag(locale)), Currency.getInstance(currency));
    }
}
