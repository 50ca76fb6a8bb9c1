package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Step;
import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Intent.Every;
import io.chatledger.understanding.Intent.Form;
import io.chatledger.understanding.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what somebody who asks for a picture wants to see, with what was not said filled in.
 *
 * @param phrases tells the day, and when weeks and months begin
 */
record Viewfinder(Phrases phrases) {

    private static final int WEEKS = 12;
    private static final int MONTHS = 6;
    private static final int YEARS = 5;

    /** From so many days on the time is divided into months. */
    private static final int QUARTER = 92;

    View of(Intent.AskChart asked) {
        Category category = asked.of().category();
        Step step = step(asked.per());
        Form form = form(asked, category != null || !new Subject(phrases, asked.of()).isPlain());
        Period period = asked.period() == null ? usual(form, step) : asked.period();
        boolean divided = form == Form.BARS || form == Form.LAYERS;
        return new View(form, divided ? whole(period, step) : period, category, step, asked.against());
    }

    private static Form form(Intent.AskChart asked, boolean narrow) {
        if (asked.against() != null) {
            return Form.VERSUS;
        }
        Form form = asked.form();
        boolean several = form == null || form == Form.PARTS || form == Form.LAYERS;
        if (several && narrow) {
            return Form.BARS;
        }
        return form == null ? asked.per() == null ? Form.PARTS : Form.BARS : form;
    }

    private Period usual(Form form, @Nullable Step step) {
        return switch (form) {
            case LAYERS -> Spans.year(today());
            case BARS -> bars(step);
            case PARTS, LINE, CALENDAR, BUDGETS, VERSUS -> spans().month(today());
        };
    }

    private Period bars(@Nullable Step step) {
        return switch (step) {
            case DAY -> spans().month(today());
            case WEEK ->
                new Period(
                        Step.WEEK.start(today(), phrases.first()).minusWeeks(WEEKS - 1L),
                        spans().week(today()).to());
            case YEAR ->
                new Period(
                        Step.YEAR.start(today(), phrases.first()).minusYears(YEARS - 1L),
                        Spans.year(today()).to());
            case MONTH -> spans().months(MONTHS, today());
            case null -> spans().months(MONTHS, today());
        };
    }

    /** Several months until today become whole ones, as half a month beside whole ones looks like a change. */
    private Period whole(Period period, @Nullable Step step) {
        LocalDate start = Step.MONTH.start(period.from(), phrases.first());
        LocalDate first = start.equals(period.from()) ? start : Step.MONTH.next(start, phrases.first());
        boolean months = step == Step.MONTH || (step == null && Spans.days(period) > QUARTER);
        return months && period.to().equals(today()) && first.isBefore(today())
                ? new Period(first, spans().month(today()).to())
                : period;
    }

    private LocalDate today() {
        return phrases.today();
    }

    private Spans spans() {
        return phrases.spans();
    }

    private static @Nullable Step step(@Nullable Every every) {
        return switch (every) {
            case DAY -> Step.DAY;
            case WEEK -> Step.WEEK;
            case MONTH -> Step.MONTH;
            case YEAR -> Step.YEAR;
            case null -> null;
        };
    }
}
