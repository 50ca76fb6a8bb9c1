package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.FirstDays;
import io.chatledger.money.Money;
import io.chatledger.understanding.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How amounts, days and categories are written for one user.
 *
 * @param locale decides the separators of numbers; digits are always 0 to 9
 * @param today day in the user's zone
 * @param first on which days this week and this month begin
 * @param labels how categories are called
 */
public record Phrases(Locale locale, LocalDate today, FirstDays first, Labels labels) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern(" yyyy", Locale.ENGLISH);

    /** For somebody whose weeks begin on Monday and whose months on the 1st. */
    public Phrases(Locale locale, LocalDate today) {
        this(locale, today, FirstDays.USUAL, Labels.USUAL);
    }

    /** For example {@code 🛒 Groceries}. */
    public Label label(Category category) {
        return labels.of(category);
    }

    /** For example {@code 1,234.50 USD}: always all decimals of the currency, always its code. */
    public String amount(Money money) {
        return number(money) + " " + money.currency().getCurrencyCode();
    }

    String number(Money money) {
        return number(money.amount());
    }

    /** For example {@code 12.00 USD and 5.00 EUR}. */
    String amounts(List<Money> sums) {
        return sums.stream().map(this::amount).collect(Collectors.joining(" and "));
    }

    /** For example {@code today}, {@code Mon 6 Jul} or {@code Mon 6 Jul 2020}. */
    String day(LocalDate day) {
        if (day.equals(today)) {
            return "today";
        }
        return day.equals(today.minusDays(1)) ? "yesterday" : DAY.format(day) + year(day);
    }

    /** For example {@code this week (13–19 Jul)}, {@code on Mon 6 Jul} or {@code 10–20 Jun}. */
    String period(Period period) {
        String name = name(period);
        String dates = dates(period);
        if (!name.isEmpty()) {
            return name + " (" + dates + ")";
        }
        return period.from().equals(period.to()) ? "on " + dates : dates;
    }

    /** For example {@code 1,234.50}. */
    String number(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(new Locale.Builder()
                .setLocale(locale)
                .setUnicodeLocaleKeyword("nu", "latn")
                .build());
        format.setMinimumFractionDigits(amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(amount);
    }

    Spans spans() {
        return new Spans(first);
    }

    private String name(Period period) {
        LocalDate from = period.from();
        if (from.equals(period.to())) {
            String day = day(from);
            return day.endsWith("day") ? day : "";
        }
        if (period.equals(spans().week(today))) {
            return "this week";
        }
        if (period.equals(spans().week(today.minusWeeks(1)))) {
            return "last week";
        }
        if (period.equals(spans().month(today))) {
            return "this month";
        }
        if (period.equals(spans().month(today.minusMonths(1)))) {
            return "last month";
        }
        if (period.equals(Spans.year(today))) {
            return "this year";
        }
        return period.equals(Spans.year(today.minusYears(1))) ? "last year" : "";
    }

    private String dates(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from.equals(to)) {
            return DAY.format(to) + year(to);
        }
        if (YearMonth.from(from).equals(YearMonth.from(to))) {
            return from.getDayOfMonth() + "–" + DATE.format(to) + year(to);
        }
        String start = from.getYear() == to.getYear() ? DATE.format(from) : DATE.format(from) + YEAR.format(from);
        String end = from.getYear() == to.getYear() ? year(to) : YEAR.format(to);
        return start + " – " + DATE.format(to) + end;
    }

    private String year(LocalDate day) {
        return day.getYear() == today.getYear() ? "" : YEAR.format(day);
    }
}
