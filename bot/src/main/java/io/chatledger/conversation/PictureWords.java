package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Spending;
import io.chatledger.ledger.Step;
import io.chatledger.ledger.Trend;
import io.chatledger.money.Money;
import io.chatledger.understanding.Period;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words pictures: what stands in them, and what tells the same without them.
 *
 * @param names the locale of the names of months and days inside a picture
 */
record PictureWords(Phrases phrases, Locale names) {

    private static final int PERCENT = 2;

    /** For example {@code November 2026}, {@code 2026}, {@code 16–22 Nov 2026}. */
    String title(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (Spans.isYear(period)) {
            return String.valueOf(from.getYear());
        }
        int months = Spans.calendarMonths(period);
        if (months == 1) {
            return month(from);
        }
        if (months > 1) {
            return from.getYear() == to.getYear()
                    ? format("LLLL", from) + " – " + month(to)
                    : month(from) + " – " + month(to);
        }
        if (from.equals(to)) {
            return format("EEE d MMM y", to);
        }
        if (YearMonth.from(from).equals(YearMonth.from(to))) {
            return from.getDayOfMonth() + "–" + format("d MMM y", to);
        }
        return format(from.getYear() == to.getYear() ? "d MMM" : "d MMM y", from) + " – " + format("d MMM y", to);
    }

    String month(LocalDate day) {
        return format("LLLL y", day);
    }

    /** What stands below a bar that begins on a day. */
    String bar(Step step, LocalDate day, Period period) {
        return switch (step) {
            case DAY -> Spans.calendarMonths(period) == 1 ? String.valueOf(day.getDayOfMonth()) : format("d MMM", day);
            case WEEK -> format("d MMM", day);
            case MONTH ->
                format((day.getDayOfMonth() == 1 ? "" : "d ") + (Spans.days(period) <= 366 ? "LLL" : "LLL y"), day);
            case YEAR -> String.valueOf(day.getYear());
        };
    }

    String name(Category category) {
        return phrases.label(category).name();
    }

    /** For example {@code Spending on Groceries}. */
    String subject(@Nullable Category category) {
        if (category == null) {
            return "Spending";
        }
        return category == Category.INCOME ? "Income" : name(category);
    }

    /** Total, period, and how many entries. */
    String total(Spending spending, @Nullable Category category) {
        Period period = new Period(spending.from(), spending.to());
        if (spending.entries() == 0) {
            return "Nothing " + new Findings(phrases).subject(category) + " " + phrases.period(period);
        }
        return phrases.amount(spending.total()) + " " + new Findings(phrases).subject(category) + " "
                + phrases.period(period) + ", " + Findings.entries(spending.entries());
    }

    /** The largest share. */
    String largest(Spending spending) {
        Spending.Share largest = spending.shares().getFirst();
        Money total = spending.total();
        String share = total.amount().signum() > 0 && largest.amount().amount().signum() > 0
                ? " ("
                        + largest.amount()
                                .amount()
                                .movePointRight(PERCENT)
                                .divide(total.amount(), 0, RoundingMode.HALF_EVEN)
                                .toPlainString()
                        + "%)"
                : "";
        return "Most of it: " + phrases.label(largest.category()) + " " + phrases.amount(largest.amount()) + share;
    }

    /** The largest step and the average. */
    String largest(Trend trend, LocalDate today) {
        Trend.Point largest = trend.largest();
        return "Most: " + when(trend.step(), largest.from()) + ", " + phrases.amount(largest.amount()) + ". On average "
                + phrases.amount(trend.average(today)) + " a "
                + trend.step().name().toLowerCase(Locale.ROOT);
    }

    /** What there is in other currencies. */
    String besides(List<Spending> others) {
        return "Not in the picture: "
                + phrases.amounts(
                        others.stream().map(Spending::total).limit(PERCENT + 1L).toList())
                + (others.size() > PERCENT + 1 ? " and more" : "");
    }

    private String when(Step step, LocalDate day) {
        return switch (step) {
            case DAY -> phrases.day(day);
            case WEEK -> "the week of " + phrases.day(day);
            case MONTH ->
                day.getDayOfMonth() == 1
                        ? DateTimeFormatter.ofPattern("MMMM y", Locale.ENGLISH).format(day)
                        : "the month from " + phrases.day(day);
            case YEAR -> String.valueOf(day.getYear());
        };
    }

    private String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, names).format(day);
    }
}
