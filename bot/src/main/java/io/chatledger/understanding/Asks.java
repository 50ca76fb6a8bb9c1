package io.chatledger.understanding;

import static java.util.stream.Collectors.joining;

import io.chatledger.understanding.Intent.Every;
import io.chatledger.understanding.Intent.Form;
import io.chatledger.understanding.Intent.Measure;
import io.chatledger.understanding.Intent.Order;
import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Questions about entries with their details: totals, lists, charts and exports. */
final class Asks {

    static final BigDecimal MOST_ENTRIES = BigDecimal.valueOf(100);
    private static final BigDecimal YEARS = BigDecimal.valueOf(1_000);
    private static final int DIGITS_OF_YEARS = 4;
    private static final Set<String> TIMES = WordGroups.of("times-of");
    private static final Set<String> COMPARED = WordGroups.of("compared");

    private final Slots slots;
    private final Selections selections;
    private final Periods periods;

    Asks(Slots slots, Selections selections, Periods periods) {
        this.slots = slots;
        this.selections = selections;
        this.periods = periods;
    }

    Intent.AskTotal total(Findings findings) {
        Period against = against(findings);
        Period period = period(findings, against);
        Every per = slots.value(Every.class, findings.line());
        Measure measure = slots.value(Measure.class, findings.line(), per == null ? Measure.TOTAL : Measure.AVERAGE);
        LocalDate today = findings.context().now().toLocalDate();
        return new Intent.AskTotal(
                period == null ? Periods.thisMonth(today, findings.context().first()) : period,
                selections.in(findings),
                measure,
                per,
                against);
    }

    Intent.GoOn goingOn(Findings findings) {
        return new Intent.GoOn(total(findings), period(findings));
    }

    boolean isAboutSomething(Findings findings) {
        return !selections.in(findings).equals(Selection.ALL);
    }

    Intent list(Findings findings) {
        if (slots.value(Measure.class, findings.line()) == Measure.COUNT) {
            return total(findings);
        }
        return new Intent.AskList(
                period(findings, null),
                selections.in(findings),
                count(findings),
                slots.value(Order.class, findings.line(), Order.LATEST));
    }

    Intent chart(Findings findings) {
        Period against = against(findings);
        return new Intent.AskChart(
                slots.value(Form.class, findings.line()),
                period(findings, against),
                drawn(selections.in(findings), findings.line()),
                slots.value(Every.class, findings.line()),
                against);
    }

    /** The words for a form are no thing: "calendar of June", "bar chart". */
    private Selection drawn(Selection of, Line line) {
        Phrases.Match<String> form = slots.in("form", line);
        if (form == null || of.item() == null) {
            return of;
        }
        String words =
                IntStream.range(form.from(), form.to()).mapToObj(line::text).collect(joining(" "));
        return words.equalsIgnoreCase(of.item()) ? of.withoutItem() : of;
    }

    Intent export(Findings findings) {
        Phrases.Match<String> format = slots.in("format", findings.line());
        return new Intent.Export(
                period(findings, null), selections.ofFile(findings), format == null ? null : format.value());
    }

    @Nullable
    Period period(Findings findings) {
        return period(findings.line(), findings.marks(), findings);
    }

    private @Nullable Period period(Findings findings, @Nullable Period against) {
        int joint = against == null ? -1 : joint(findings);
        return joint < 0 ? period(findings) : part(findings, 0, joint);
    }

    private @Nullable Period part(Findings findings, int from, int to) {
        return period(findings.line().part(from, to), findings.marks().part(from, to), findings);
    }

    /** The period that is named, or the day: "on 3 July" names no month. */
    private @Nullable Period period(Line line, Marks marks, Findings findings) {
        LocalDate day = marks.all().stream()
                .filter(mark -> mark.find() instanceof Find.Day)
                .map(Stated::date)
                .findFirst()
                .orElse(null);
        Period period = periods.in(line, marks, new Present(findings.context()));
        boolean month = day != null
                && period != null
                && period.equals(new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth())));
        return day != null && (period == null || month) ? new Period(day, day) : period;
    }

    /** The period to compare with, or null: "june vs may", "more than last month". */
    private @Nullable Period against(Findings findings) {
        int joint = joint(findings);
        return joint < 0 ? null : part(findings, joint, findings.line().size());
    }

    /** The token after the words that compare, or -1. */
    private int joint(Findings findings) {
        Line line = findings.line();
        Phrases.Match<String> joint = slots.in("against", line);
        Phrases.Match<String> compare = slots.in("compare", line);
        if (joint != null) {
            Mark next = findings.marks().at(joint.to());
            return next != null && next.find() instanceof Amount ? -1 : joint.to();
        }
        for (int i = compare == null ? line.size() : compare.to(); i < line.size(); i++) {
            if (COMPARED.contains(line.text(i))) {
                return i + 1;
            }
        }
        return -1;
    }

    /** How many entries were asked for, 1 to 100, or null. */
    @Nullable
    Integer count(Findings findings) {
        for (int i = 0; i < findings.line().size(); i++) {
            BigDecimal number = number(findings, i);
            if (number != null && number.signum() > 0) {
                return number.min(MOST_ENTRIES).intValueExact();
            }
        }
        return null;
    }

    private @Nullable BigDecimal number(Findings findings, int i) {
        Line line = findings.line();
        Mark mark = findings.marks().at(i);
        if (mark != null && mark.find() instanceof Amount amount) {
            BigDecimal value = amount.readings().getFirst();
            boolean whole =
                    amount.currency() == null && value.stripTrailingZeros().scale() <= 0;
            boolean counts = whole && value.compareTo(YEARS) < 0 && !TIMES.contains(line.text(mark.to()));
            return counts && !Bounds.isBound(line, slots, mark) ? value : null;
        }
        boolean free = mark == null || mark.find() instanceof Find.Other;
        if (!free || TIMES.contains(line.text(i + 1))) {
            return null;
        }
        Phrases.Match<String> spelled = slots.at("number", line, i);
        boolean digits = line.is(i, Shape.DIGITS) && line.text(i).length() < DIGITS_OF_YEARS;
        return digits ? new BigDecimal(line.text(i)) : spelled == null ? null : new BigDecimal(spelled.value());
    }
}
