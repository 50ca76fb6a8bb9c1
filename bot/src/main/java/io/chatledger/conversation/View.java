package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Step;
import io.chatledger.understanding.Intent.Form;
import io.chatledger.understanding.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A picture that somebody wants to see.
 *
 * @param category null for all spending
 * @param step how the time is divided, null for what suits the period
 * @param against the period to compare with, null for the one before
 */
record View(
        Form form,
        Period period,
        @Nullable Category category,
        @Nullable Step step,
        @Nullable Period against) {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    /** Until so many days the time is divided into days, weeks and months. */
    private static final int DAYS = 62;

    private static final int WEEKS_OF_DAYS = 92;
    private static final int MONTHS_OF_DAYS = 1_130;

    /** A picture is stored until it is sent, so it has to be small; see README.md. */
    private static final int MOST_BARS = 184;

    private static final int MOST_COLUMNS = 31;

    View in(Form other) {
        return new View(other, period, category, null, null);
    }

    View during(Period other) {
        return new View(form, other, category, null, null);
    }

    /** The same, or what of it can be drawn. */
    View fitted() {
        Period year = Spans.year(period.to());
        return switch (form) {
            case BARS -> period.from().equals(period.to()) && category == null ? in(Form.PARTS) : this;
            case LAYERS -> category != null ? in(Form.BARS) : Spans.days(period) <= DAYS ? during(year) : this;
            case CALENDAR -> Spans.days(period) > year.from().lengthOfYear() ? during(year) : this;
            case PARTS, LINE, BUDGETS, VERSUS -> this;
        };
    }

    /** How the time is divided: as was said, but never so that there are too many parts. */
    Step division() {
        if (form == Form.CALENDAR) {
            return Step.DAY;
        }
        long days = Spans.days(period);
        Step said = step == null ? usual(days) : step;
        return Stream.of(Step.values())
                .filter(each -> each.compareTo(said) >= 0
                        && days / length(each) <= (form == Form.LAYERS ? MOST_COLUMNS : MOST_BARS))
                .findFirst()
                .orElse(Step.YEAR);
    }

    private Step usual(long days) {
        if (form == Form.LAYERS) {
            return days > MONTHS_OF_DAYS ? Step.YEAR : Step.MONTH;
        }
        if (days <= DAYS) {
            return Step.DAY;
        }
        return days <= WEEKS_OF_DAYS ? Step.WEEK : days <= MONTHS_OF_DAYS ? Step.MONTH : Step.YEAR;
    }

    private static int length(Step step) {
        return switch (step) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 28;
            case YEAR -> 365;
        };
    }

    /** Whether several categories are shown apart. */
    boolean isOfSeveral() {
        return form == Form.PARTS || form == Form.LAYERS;
    }

    /** Whether entries can lie there: in the years 1 to 9999. */
    boolean isWithinReach() {
        return period.from().getYear() >= FIRST_YEAR && period.to().getYear() <= LAST_YEAR;
    }

    /** In ASCII, at most 59 characters; seven fields between colons. */
    String code() {
        return Stream.of(
                        form.name().toLowerCase(Locale.ROOT),
                        code(period.from()),
                        code(period.to()),
                        category == null ? "" : category.code(),
                        step == null ? "" : step.name().toLowerCase(Locale.ROOT),
                        against == null ? "" : code(against.from()),
                        against == null ? "" : code(against.to()))
                .collect(Collectors.joining(":"));
    }

    /**
     * What {@link #code} gave.
     *
     * @throws IllegalArgumentException when it is not of {@link #code}
     * @throws java.time.DateTimeException when there is no such day
     */
    static View of(String[] code) {
        View view = new View(
                Form.valueOf(code[0].toUpperCase(Locale.ROOT)),
                new Period(day(code[1]), day(code[2])),
                code[3].isEmpty() ? null : Category.ofCode(code[3]),
                code[4].isEmpty() ? null : Step.valueOf(code[4].toUpperCase(Locale.ROOT)),
                code[5].isEmpty() ? null : new Period(day(code[5]), day(code[6])));
        if (!view.isWithinReach()) {
            throw new IllegalArgumentException("beyond the calendar");
        }
        return view;
    }

    private static String code(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static LocalDate day(String code) {
        return LocalDate.parse(code, DateTimeFormatter.BASIC_ISO_DATE);
    }
}
