package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.FirstDays;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/**
 * What the reader has to know about the user besides the text.
 *
 * @param now the moment of the message in the user's zone
 * @param locale decides how numbers and numeric dates are written
 * @param currency assumed when none is stated
 * @param learned categories this account taught by corrections, by the item or merchant in lower case
 * @param first on which days the user's weeks and months begin
 * @param own how the user calls categories
 */
public record Context(
        LocalDateTime now,
        Locale locale,
        Currency currency,
        Map<String, Category> learned,
        FirstDays first,
        OwnNames own) {

    /** Of somebody whose weeks begin on Monday and whose months on the 1st. */
    public Context(LocalDateTime now, Locale locale, Currency currency, Map<String, Category> learned) {
        this(now, locale, currency, learned, FirstDays.USUAL, OwnNames.NONE);
    }

    public Context {
        learned = Map.copyOf(learned);
    }
}
