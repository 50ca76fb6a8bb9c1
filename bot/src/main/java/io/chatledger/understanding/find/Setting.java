package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Vocabulary;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Set;

/**
 * What the finders have to know about the user.
 *
 * @param now in the user's zone
 * @param currency the one assumed when none is stated; decides between those that share a sign
 */
public record Setting(LocalDateTime now, NumberStyle style, Currency currency) {

    /** Currencies whose minor unit is not used any more, so that 75.000 of them are seventy-five thousand. */
    private static final Set<String> WITHOUT_CENTS = Set.copyOf(Vocabulary.lines(Currencies.WITHOUT_CENTS));

    /** The same user with another currency in mind. */
    Setting in(Currency other) {
        return other.equals(currency) ? this : new Setting(now, style, other);
    }

    /** How many decimals people write. */
    int writtenDecimals(Currency of) {
        return WITHOUT_CENTS.contains(of.getCurrencyCode()) ? 0 : decimals(of);
    }

    int decimals(Currency of) {
        return Math.max(0, of.getDefaultFractionDigits());
    }
}
