package io.chatledger.understanding.find;

import java.time.LocalDateTime;
import java.util.Currency;

/**
 * What the finders have to know about the user.
 *
 * @param now in the user's zone
 * @param currency the one assumed when none is stated; decides between those that share a sign
 */
public record Setting(LocalDateTime now, NumberStyle style, Currency currency) {

    int decimals(Currency of) {
        return Math.max(0, of.getDefaultFractionDigits());
    }
}
