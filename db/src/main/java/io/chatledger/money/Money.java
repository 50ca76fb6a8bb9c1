package io.chatledger.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount in a currency, always with the currency's own number of decimals (ISO 4217 minor units from the JDK: USD 2, JPY 0, KWD 3).
 *
 * @param amount of either sign; sums may pass {@link #LIMIT}, but have at most 27 digits before the point
 */
public record Money(BigDecimal amount, Currency currency) {

    /** No single entry's amount reaches this size: a trillion of any currency. */
    public static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    private static final int MOST_DIGITS = 27;

    /**
     * Checks and normalises.
     *
     * @throws IllegalArgumentException when the amount has more decimals than the currency or more than 27 digits
     *     before the point
     */
    public Money {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        if ((long) amount.precision() - amount.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("amount out of range");
        }
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException("more decimals than " + currency + " has");
        }
        amount = amount.setScale(decimals);
    }

    /** Reads a plain decimal number such as {@code 12.5} and an ISO 4217 code. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
        }
        return new Money(amount.add(other.amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** For example {@code 12.00 USD}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
