package io.chatledger.understanding;

import io.chatledger.ledger.Category;
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
 */
public record Context(LocalDateTime now, Locale locale, Currency currency, Map<String, Category> learned) {

    public Context {
        learned = Map.copyOf(learned);
    }
}
