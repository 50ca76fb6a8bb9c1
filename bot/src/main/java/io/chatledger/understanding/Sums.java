package io.chatledger.understanding;

import io.chatledger.money.Money;
import io.chatledger.understanding.Question.Missing;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Setting;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what keeps an amount from being stored. */
final class Sums {

    private Sums() {}

    /** The question that an amount raises, or null when it can be stored as it is. */
    static @Nullable Question doubt(Amount amount, @Nullable String about, Setting setting) {
        Currency currency = amount.currency() == null ? setting.currency() : amount.currency();
        BigDecimal value = amount.readings().getFirst();
        if (amount.readings().stream().anyMatch(reading -> reading.compareTo(Money.LIMIT) >= 0)) {
            return new Question(Missing.TOO_LARGE, about, List.of());
        }
        if (amount.sign() < 0 && value.signum() != 0) {
            return new Question(Missing.NEGATIVE, about, List.of());
        }
        if (value.signum() == 0) {
            return new Question(Missing.ZERO, about, List.of());
        }
        if (value.stripTrailingZeros().scale() > Math.max(0, currency.getDefaultFractionDigits())) {
            return new Question(Missing.DECIMALS, about, List.of());
        }
        if (amount.readings().size() > 1) {
            List<Money> options = amount.readings().stream()
                    .map(reading -> new Money(reading, currency))
                    .toList();
            return new Question(Missing.WHICH_AMOUNT, about, options);
        }
        return null;
    }
}
