package io.chatledger.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.money.Money;
import io.chatledger.understanding.Period;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-07-15");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-US | 1234.5  | USD | 1,234.50 USD
            de-DE | 1234.5  | EUR | 1.234,50 EUR
            ar-EG | 1234.5  | EGP | 1,234.50 EGP
            hi-IN | 1234.5  | INR | 1,234.50 INR
            ja-JP | 1234    | JPY | 1,234 JPY
            ar-KW | 1.234   | KWD | 1.234 KWD
            und   | 12      | USD | 12.00 USD
            """)
    void anAmountHasTheSeparatorsOfTheLocaleLatinDigitsAndAllDecimals(
            String locale, String amount, String currency, String words) {
        assertThat(phrases(locale).amount(Money.of(amount, currency))).isEqualTo(words);
    }

    @Test
    void inEveryLocaleTheAmountShownIsTheAmount() {
        Money money = Money.of("123456789012.34", "USD");
        for (Locale locale : Locale.getAvailableLocales()) {
            String number = new Phrases(locale, WEDNESDAY).number(money);
            assertThat(number.replaceAll("[^0-9]", ""))
                    .as(locale.toLanguageTag())
                    .isEqualTo("12345678901234");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-07-15 | today
            2026-07-14 | yesterday
            2026-07-06 | Mon 6 Jul
            2025-12-24 | Wed 24 Dec 2025
            2026-07-16 | Thu 16 Jul
            """)
    void aDayIsNamedAsPeopleNameIt(LocalDate day, String words) {
        assertThat(phrases("en-US").day(day)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-07-15 | 2026-07-15 | today (Wed 15 Jul)
            2026-07-14 | 2026-07-14 | yesterday (Tue 14 Jul)
            2026-07-06 | 2026-07-06 | on Mon 6 Jul
            2026-07-13 | 2026-07-19 | this week (13–19 Jul)
            2026-07-06 | 2026-07-12 | last week (6–12 Jul)
            2026-07-01 | 2026-07-31 | this month (1–31 Jul)
            2026-06-01 | 2026-06-30 | last month (1–30 Jun)
            2025-06-01 | 2025-06-30 | 1–30 Jun 2025
            2026-01-01 | 2026-12-31 | this year (1 Jan – 31 Dec)
            2025-01-01 | 2025-12-31 | last year (1 Jan – 31 Dec 2025)
            2025-12-29 | 2026-01-04 | 29 Dec 2025 – 4 Jan 2026
            2026-06-28 | 2026-07-04 | 28 Jun – 4 Jul
            """)
    void aPeriodIsNamedAndDated(LocalDate from, LocalDate to, String words) {
        assertThat(phrases("en-US").period(new Period(from, to))).isEqualTo(words);
    }

    private static Phrases phrases(String locale) {
        return new Phrases(Locale.forLanguageTag(locale), WEDNESDAY);
    }
}
