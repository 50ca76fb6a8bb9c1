package io.chatledger.chart;

import io.chatledger.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.LongStream;

/** How amounts are written in a picture; digits are always 0 to 9, and the currency is told once. For one thread. */
final class Amounts {

    private static final int COMPACT_FROM = 10_000;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("9.99");

    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000_000_000_000L;

    private final Currency currency;
    private final Locale locale;
    private final Locale names;
    private final NumberFormat decimal;
    private final NumberFormat percent;
    private final NumberFormat compact;

    Amounts(Look look, Currency currency) {
        this.currency = currency;
        names = look.names();
        locale = new Locale.Builder()
                .setLocale(look.locale())
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
        decimal = NumberFormat.getNumberInstance(locale);
        decimal.setRoundingMode(RoundingMode.HALF_EVEN);
        percent = NumberFormat.getPercentInstance(locale);
        NumberFormat own = compact(locale);
        boolean written = LongStream.of(COMPACT_FROM, MILLION, BILLION)
                .mapToObj(own::format)
                .allMatch(Fonts::isPlain);
        compact = written ? own : compact(Locale.ENGLISH);
    }

    Locale locale() {
        return locale;
    }

    /** Of months and days. */
    Locale names() {
        return names;
    }

    /** For example {@code USD}. */
    String unit() {
        return currency.getCurrencyCode();
    }

    /** For example {@code 1,234.50}: all decimals of the currency. */
    String full(Money money) {
        return decimals(money.amount(), money.amount().scale());
    }

    /** For example {@code 1,235}; those of less than 1 are kept. */
    String round(Money money) {
        boolean small = money.amount().abs().compareTo(BigDecimal.ONE) < 0
                && money.amount().signum() != 0;
        return small ? full(money) : decimals(money.amount(), 0);
    }

    /** For example {@code 12K}, {@code 1.2M}, or {@code 950}. */
    String brief(Money money) {
        return money.amount().abs().compareTo(BigDecimal.valueOf(COMPACT_FROM)) < 0
                ? round(money)
                : compact.format(value(money));
    }

    /** For example {@code 1.2K}: the shortest. */
    String briefest(Money money) {
        return money.amount().abs().compareTo(BigDecimal.valueOf(1_000)) < 0
                ? round(money)
                : compact.format(value(money));
    }

    /** A mark on an axis that goes on in steps. */
    String tick(double value, double step) {
        if (Math.abs(value) >= COMPACT_FROM || step >= COMPACT_FROM / 2.0) {
            return compact.format(value);
        }
        return decimals(
                BigDecimal.valueOf(value), step >= 1 ? 0 : Math.min(3, (int) Math.ceil(-Math.log10(step) - 1e-9)));
    }

    /** The part of a whole in percent, for example {@code 12%}, {@code <1%}, {@code >999%}; empty below zero. */
    String share(Money part, Money whole) {
        return share(part, whole, RoundingMode.HALF_EVEN);
    }

    private String share(Money part, Money whole, RoundingMode rounding) {
        if (part.amount().signum() < 0 || whole.amount().signum() <= 0) {
            return "";
        }
        BigDecimal ratio = ratio(part, whole);
        if (part.amount().signum() > 0 && ratio.compareTo(HUNDREDTH) < 0) {
            return "<" + percent.format(HUNDREDTH);
        }
        return ratio.compareTo(MOST) > 0 ? ">" + percent.format(MOST) : percent.format(ratio.setScale(2, rounding));
    }

    /** The part of a limit that is used, as {@link #share} but rounded down: 100% is all of it. */
    String used(Money spent, Money limit) {
        return share(spent, limit, RoundingMode.DOWN);
    }

    /** How much more it is than it was, for example {@code +12%}; empty when it was nothing. */
    String change(Money now, Money before) {
        if (before.amount().signum() <= 0) {
            return "";
        }
        BigDecimal change = ratio(now, before).subtract(BigDecimal.ONE).setScale(2, RoundingMode.HALF_EVEN);
        String size = change.compareTo(MOST) > 0 ? ">" + percent.format(MOST) : percent.format(change.abs());
        return switch (change.signum()) {
            case 1 -> "+" + size;
            case 0 -> size;
            default -> "−" + size;
        };
    }

    /** For geometry only. */
    static double value(Money money) {
        return money.amount().doubleValue();
    }

    /** English takes the place of words whose letters the fonts lack. */
    private static NumberFormat compact(Locale locale) {
        NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(1);
        return format;
    }

    private String decimals(BigDecimal amount, int decimals) {
        decimal.setMinimumFractionDigits(decimals);
        decimal.setMaximumFractionDigits(decimals);
        return decimal.format(amount);
    }

    private static BigDecimal ratio(Money part, Money whole) {
        return whole.amount().signum() == 0
                ? BigDecimal.ZERO
                : part.amount().divide(whole.amount(), 4, RoundingMode.HALF_EVEN);
    }
}
